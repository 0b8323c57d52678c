import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const compress = promisify(gzip);
/** Names the build gives: no folders, so nothing leads elsewhere. */
const COMPRESSIBLE = /^\/assets\/([\w.-]+\.(?:js|css|svg))$/;
const WORTH_IT_BYTES = 1024;

/** The page's scripts and styles, compressed once and kept: their names change with their content, and there are few. */
export class CompressedAssets {
  private readonly known = new Map<string, Promise<Buffer | undefined>>();

  constructor(private readonly folder: string) {}

  /** The gzip of an asset; undefined for what is not there or not worth it. */
  async find(path: string): Promise<Buffer | undefined> {
    const name = COMPRESSIBLE.exec(path)?.[1];
    if (name === undefined) return undefined;
    const known = this.known.get(name);
    if (known) return known;
    const made = this.make(name);
    this.known.set(name, made);
    const found = await made;
    // Anybody may ask for names that are not there; they are not worth remembering.
    if (!found) this.known.delete(name);
    return found;
  }

  private async make(name: string): Promise<Buffer | undefined> {
    const content = await readFile(join(this.folder, 'assets', name)).catch(() => undefined);
    return content && content.length >= WORTH_IT_BYTES ? compress(content, { level: 9 }) : undefined;
  }
}
