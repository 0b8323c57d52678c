import { gateName, groupName, measureName } from '@app/contracts';
import type { Card, CardMeasure, Curve } from '@app/scoring';

type CardGroup = Card['groups'][number];
type CardWhen = Card['when'];
export type CardGate = Card['gates'][number];

export type Path = readonly (string | number)[];
export interface Mistake {
  pointer: string;
  detail: string;
}

export const pointerOf = (path: Path): string => path.map((part) => `/${part}`).join('');

/** The same value with one place in it changed; nothing else is copied. */
export function setAt<T>(value: T, path: Path, next: unknown): T {
  const [first, ...rest] = path;
  if (first === undefined) return next as T;
  if (Array.isArray(value)) return value.map((one: unknown, index) => (index === first ? setAt(one, rest, next) : one)) as T;
  const record = value as Record<string, unknown>;
  return { ...record, [first]: setAt(record[first], rest, next) } as T;
}

/** Converts typed text to a card's value: a number if it is one. The server reports anything else. */
export function typedNumber(text: string): unknown {
  const plain = text.trim().replace(',', '.');
  return plain !== '' && Number.isFinite(Number(plain)) ? Number(plain) : text;
}

/** The mistake at this path or, with `below`, anywhere under it. */
export function mistakesAt(mistakes: readonly Mistake[], path: Path, below = false): Mistake[] {
  const pointer = pointerOf(path);
  return mistakes.filter((one) => one.pointer === pointer || (below && one.pointer.startsWith(`${pointer}/`)));
}

/** Mistakes without a visible field; they are shown at the top. */
export function mistakesElsewhere(mistakes: readonly Mistake[], shown: readonly Path[]): Mistake[] {
  const pointers = new Set(shown.map(pointerOf));
  return mistakes.filter((one) => !pointers.has(one.pointer));
}

export const cardTitle = (card: Card): string => card.name ?? card.code.charAt(0).toUpperCase() + card.code.slice(1).replaceAll('-', ' ');

const span = (from: number | undefined, to: number | null | undefined, unit: string): string | null => {
  if (to !== null && to !== undefined) return `${from ?? 0} to ${to} ${unit} after the handover`;
  return from === undefined ? null : `from ${from} ${unit} after the handover`;
};

/** When a card is taken, in words. */
export function whenWords(when: CardWhen): string {
  const { account } = when;
  const said = [
    span(when.fromDay, when.toDay, 'days'),
    span(when.fromMonth, when.toMonth, 'months'),
    when.stages === undefined ? null : `stage ${when.stages.join(' or ')}`,
    when.atPlan === true ? 'fully rolled out' : null,
    account?.regions === undefined ? null : `in ${account.regions.join(', ')}`,
    account?.routes === undefined
      ? null
      : `sold ${account.routes.map((route) => (route === 'direct' ? 'directly' : 'by a partner')).join(' or ')}`,
    account?.operatedBy === undefined ? null : `operated by ${account.operatedBy.join(' or ')}`,
    account?.contractModels === undefined ? null : `contract ${account.contractModels.join(' or ')}`,
    account?.value === undefined ? null : `by annual value in ${account.value.currency}`,
  ].filter((part) => part !== null);
  return said.length === 0 ? 'For everyone no other card fits.' : `For pilots ${said.join(', ')}.`;
}

const totalOf = (card: Card): number => card.groups.reduce((sum, group) => sum + groupWeight(group), 0);

export function groupWeight({ measures }: CardGroup): number {
  return measures.reduce((sum, { weight }) => sum + (typeof weight === 'number' ? weight : 0), 0);
}

/** How much of the score a weight is, in percent; null while the weights are no numbers. */
export function shareOf(card: Card, weight: number): number | null {
  const total = totalOf(card);
  return total > 0 && typeof weight === 'number' ? (weight / total) * 100 : null;
}

/** "12 %" or "4.5 %"; empty while the weights are no numbers. */
export function shareInWords(card: Card, weight: number): string {
  const share = shareOf(card, weight);
  return share === null ? '' : `${share.toFixed(share < 9.95 ? 1 : 0).replace('.0', '')} %`;
}

export interface EditField {
  path: Path;
  label: string;
}

/** The numbers of a curve, each with what it means. Paths are within the curve. */
export function curveFields(curve: Curve): EditField[] {
  if (curve.shape === 'bounded-linear') {
    return [
      { path: ['zeroAt'], label: '0 points at' },
      { path: ['fullAt'], label: '100 points at' },
    ];
  }
  return curve.points.flatMap((_, index) => [
    { path: ['points', index, 0], label: `value ${index + 1}` },
    { path: ['points', index, 1], label: `points ${index + 1}` },
  ]);
}

/** A curve in one line: "0.5 → 0, 0.8 → 50, 0.95 → 100". */
export function curveWords(curve: Curve): string {
  const points = curve.shape === 'bounded-linear' ? [[curve.zeroAt, 0] as const, [curve.fullAt, 100] as const] : curve.points;
  return points.map(([at, worth]) => `${at} → ${worth}`).join(', ');
}

const PARAM_WORDS: Record<string, string> = {
  minRisk: 'silence risk from',
  unansweredAsks: 'unanswered requests',
  cap: 'cap',
  capWithoutDecider: 'cap without a champion or system owner',
  capWithBackup: 'cap with a backup',
  capRefused: 'cap if rejected',
  capWithoutOutcomes: 'cap if no outcome is recorded',
  capOfOne: 'cap for a single invoice',
  paused: 'cap while paused',
  stalled: 'cap while stalled',
  woundDown: 'cap once wound down',
  severity: 'from severity',
  days: 'after days',
  fromDay: 'from day',
  nextStepGraceDays: 'days of grace for a next step',
  share: 'below share',
};

const PART_WORDS: Record<string, string> = {
  long: 'long silence: ',
  besidePartner: 'while a partner replies: ',
  serious: 'less severe: ',
  pastPlan: 'past the planned end: ',
};

/** Every number of a gate, in reading order. Paths are within the gate. */
export function gateFields(gate: CardGate): EditField[] {
  const fields: EditField[] = [];
  const visit = (value: unknown, path: Path, prefix: string) => {
    if (typeof value !== 'object' || value === null) {
      const name = String(path.at(-1));
      if (name !== 'gate') fields.push({ path, label: `${prefix}${PARAM_WORDS[name] ?? name}` });
      return;
    }
    if (Array.isArray(value)) value.forEach((one, index) => visit(one, [...path, index], `${prefix}level ${index + 1}: `));
    else for (const [name, one] of Object.entries(value)) visit(one, [...path, name], `${prefix}${PART_WORDS[name] ?? ''}`);
  };
  visit(gate, [], '');
  return fields;
}

export const titleOfGroup = (group: CardGroup): string => groupName(group.group, group.name ?? null);
export const titleOfMeasure = (measure: CardMeasure): string => measureName(measure.measure, measure.name ?? null);
export const titleOfGate = (gate: CardGate): string => gateName(gate.gate);

/** The value at a path, as text for its field. */
export function textAt(value: unknown, path: Path): string {
  let at = value;
  for (const part of path) at = (at as Record<string | number, unknown> | undefined)?.[part];
  return typeof at === 'string' || typeof at === 'number' ? String(at) : '';
}

/** All places of a card that have a field of their own. */
export function placesOf(cards: readonly Card[]): Path[] {
  return cards.flatMap((card, c) => [
    ['cards', c, 'minCoverage'],
    ...card.groups.flatMap((group, g) =>
      group.measures.flatMap((measure, m): Path[] => {
        const at = ['cards', c, 'groups', g, 'measures', m];
        return [[...at, 'weight'], [...at, 'freshDays'], ...curveFields(measure.curve).map(({ path }) => [...at, 'curve', ...path])];
      }),
    ),
    ...card.gates.flatMap((gate, g) => gateFields(gate).map(({ path }): Path => ['cards', c, 'gates', g, ...path])),
  ]);
}
