import { readFile } from 'node:fs/promises';
import { DomainError } from '@app/contracts';

/** What a JSON file holds, checked by `parse`; throws `DomainError` in one sentence where it cannot be read or is something else. */
export async function readJson<T>(file: string, parse: (json: unknown) => T): Promise<T> {
  try {
    return parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    throw new DomainError('invalid', `${file} cannot be used: ${(error as Error).message}.`);
  }
}
