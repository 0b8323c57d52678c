import { closeSync, openSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { DomainError } from '@app/contracts';
import { UsageError } from '../command';

/** Paths by flag (or FILE); undefined if not given. */
export type NamedFiles = Readonly<Record<string, string | undefined>>;

/**
 * Checks before hours of work that no output is an input or another output, and that each can be written. An existing file stays until
 * the first line is written.
 */
export function requireOutputs(outputs: NamedFiles, inputs: NamedFiles): void {
  const taken = given(inputs);
  for (const [flag, path] of given(outputs)) {
    const same = taken.find(([, other]) => isSame(path, other));
    if (same) throw new UsageError(`${flag} ${path} is the file of ${same[0]}; name another.`);
    taken.push([flag, path]);
  }
  for (const [, path] of given(outputs)) requireWritable(path);
}

function given(files: NamedFiles): [flag: string, path: string][] {
  return Object.entries(files).flatMap(([flag, path]) => (path === undefined ? [] : [[flag, path] as [string, string]]));
}

function isSame(path: string, other: string): boolean {
  const [one, two] = [path, other].map((each) => statSync(each, { throwIfNoEntry: false }));
  if (!one || !two) return resolve(path) === resolve(other);
  return one.isFile() && one.dev === two.dev && one.ino === two.ino;
}

function requireWritable(path: string): void {
  try {
    closeSync(openSync(path, 'a'));
  } catch (error) {
    throw new DomainError('invalid', `${path} cannot be written: ${(error as Error).message}.`);
  }
}
