import { readFile } from 'node:fs/promises';
import { DomainError } from '@app/contracts';

/** Reads a JSON file and checks it by `parse`; throws a one-sentence `DomainError` if it cannot be read or is not valid. */
export async function readJson<T>(file: string, parse: (json: unknown) => T): Promise<T> {
  try {
    return parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    throw new DomainError('invalid', `${file} cannot be used: ${(error as Error).message}.`);
  }
}
