import type { FieldError } from '@app/contracts';

export const MAX_DEPTH = 32;
/** Names that change how objects behave when they are copied. */
const DANGEROUS_NAMES = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * The first thing in parsed JSON that cannot be stored or is dangerous to copy: a NUL or a lone surrogate in text, a dangerous field
 * name, nesting deeper than 32. Names its place by JSON pointer. Does not recurse.
 */
export function findRefusedContent(body: unknown): FieldError | undefined {
  const pending: { value: unknown; pointer: string; depth: number }[] = [{ value: body, pointer: '', depth: 0 }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { value, pointer, depth } = next;
    if (typeof value === 'string') {
      const detail = textProblem(value);
      if (detail) return { pointer, detail };
    }
    if (value === null || typeof value !== 'object') continue;
    if (depth >= MAX_DEPTH) return { pointer, detail: `is nested deeper than ${MAX_DEPTH} levels` };
    for (const [name, member] of Object.entries(value)) {
      const child = `${pointer}/${escapeName(name)}`;
      if (DANGEROUS_NAMES.has(name)) return { pointer: child, detail: `"${name}" is not allowed as a field name` };
      const detail = textProblem(name);
      if (detail) return { pointer: child, detail: `the field name ${detail}` };
      pending.push({ value: member, pointer: child, depth: depth + 1 });
    }
  }
  return undefined;
}

/** The reason why a text cannot be stored; undefined when it can. */
export function textProblem(text: string): string | undefined {
  if (text.includes('\0')) return 'contains the character \\u0000, which cannot be stored; leave it out';
  if (!text.isWellFormed()) return 'contains a lone surrogate; send valid Unicode';
  return undefined;
}

/** Escapes by RFC 6901, and shows a NUL as its escape. */
function escapeName(name: string): string {
  return name.toWellFormed().replaceAll('~', '~0').replaceAll('/', '~1').replaceAll('\0', '\\u0000');
}
