import type { FieldError } from '@app/contracts';

export const MAX_DEPTH = 32;
/** Names that change how objects behave when software copies them. */
const DANGEROUS_NAMES = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * The first thing in parsed JSON that nothing here can store or wants to copy: a NUL or half a character in a text, a dangerous field
 * name, nesting deeper than 32. Names its place by JSON pointer. Works without recursion.
 */
export function findRefusedContent(body: unknown): FieldError | undefined {
  const waiting: { value: unknown; pointer: string; depth: number }[] = [{ value: body, pointer: '', depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, pointer, depth } = next;
    if (typeof value === 'string') {
      const detail = textProblem(value);
      if (detail) return { pointer, detail };
    }
    if (value === null || typeof value !== 'object') continue;
    if (depth >= MAX_DEPTH) return { pointer, detail: `is nested deeper than ${MAX_DEPTH} levels` };
    for (const [name, member] of Object.entries(value)) {
      const place = `${pointer}/${escapeName(name)}`;
      if (DANGEROUS_NAMES.has(name)) return { pointer: place, detail: `"${name}" is not a field name that can be used` };
      const detail = textProblem(name);
      if (detail) return { pointer: place, detail: `the field name ${detail}` };
      waiting.push({ value: member, pointer: place, depth: depth + 1 });
    }
  }
  return undefined;
}

/** What is wrong with a text as such; undefined when it can be stored. */
export function textProblem(text: string): string | undefined {
  if (text.includes('\0')) return 'contains the character \\u0000, which cannot be stored; leave it out';
  if (!text.isWellFormed()) return 'contains half a character (a lone surrogate); send valid Unicode';
  return undefined;
}

/** RFC 6901; a NUL in the pointer itself is shown as its escape. */
function escapeName(name: string): string {
  return name.toWellFormed().replaceAll('~', '~0').replaceAll('/', '~1').replaceAll('\0', '\\u0000');
}
