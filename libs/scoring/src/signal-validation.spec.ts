import { SIGNAL_KINDS } from './signal-kinds';
import { validateSignal } from './signal-validation';

const GOOD = {
  id: 'm-1',
  kind: 'touchpoint.inbound',
  account: 'acme',
  occurredAt: '2026-11-02T09:30:00Z',
  source: 'gmail',
  pilot: 'plant-3',
  person: 'aisha@acme.example',
  value: 1,
  data: { channel: 'email', side: 'client', thread: 't', automatic: false, expectsAnswer: true, extra: { a: [1, { b: 'c' }] } },
};

function nested(levels: number): object {
  return levels === 1 ? {} : { in: nested(levels - 1) };
}

describe('validateSignal', () => {
  it('takes a good signal of the documentation, and one with only what is needed', () => {
    expect(validateSignal(GOOD)).toEqual([]);
    expect(validateSignal({ kind: 'touchpoint.inbound', account: 'a', occurredAt: '2026-11-02T09:30:00.123+08:00' })).toEqual([]);
  });

  it.each(SIGNAL_KINDS.map((kind) => [kind.kind, kind] as const))('takes the example of %s', (_name, kind) => {
    const person = kind.needsPerson ? { person: 'p@x.example' } : {};
    expect(validateSignal({ kind: kind.kind, account: 'a', occurredAt: '2026-11-02T09:30:00Z', ...person, data: kind.example })).toEqual(
      [],
    );
  });

  it.each([
    ['not an object', 7, '', 'must be a JSON object'],
    ['a list', [], '', 'must be a JSON object'],
    ['no kind', { ...GOOD, kind: undefined }, '/kind', 'is missing'],
    [
      'a kind that nobody knows',
      { ...GOOD, kind: 'constructor' },
      '/kind',
      'unknown kind "constructor"; GET /v1/signal-kinds lists the known ones',
    ],
    ['a missing account', { ...GOOD, account: undefined }, '/account', 'is missing'],
    ['an unknown field', { ...GOOD, foo: 1 }, '/foo', 'unknown field; put what you want to keep into data.extra'],
    ['an unknown field of data', { ...GOOD, data: { 'a/b': 1 } }, '/data/a~1b', 'unknown field; put what you want to keep into data.extra'],
    [
      'a date that is none',
      { ...GOOD, occurredAt: '2026-02-30T09:30:00Z' },
      '/occurredAt',
      /real date and time.*like 2026-11-02T09:30:00Z/,
    ],
    ['a time without zone', { ...GOOD, occurredAt: '2026-02-03T09:30:00' }, '/occurredAt', /with zone/],
    ['a year of long ago', { ...GOOD, occurredAt: '1969-02-03T09:30:00Z' }, '/occurredAt', /between 1990 and 2100/],
    ['a number for text', { ...GOOD, person: 5 }, '/person', 'must be text'],
    ['NaN', { ...GOOD, value: NaN }, '/value', 'must be a finite number'],
    ['a person of blanks', { ...GOOD, person: '  ' }, '/person', /must not be blank/],
    ['NUL in a text', { ...GOOD, person: 'a\u0000b' }, '/person', /u0000/],
    ['half a surrogate pair', { ...GOOD, data: { thread: '\ud800' } }, '/data/thread', /surrogate/],
    ['NUL deep in extra', { ...GOOD, data: { extra: { a: ['x', 'y\u0000'] } } }, '/data/extra/a/1', /u0000/],
    [
      'an override without a reason',
      { ...GOOD, kind: 'pulse.given', data: { level: 1, override: { band: 'steady', until: '2026-12-01' } } },
      '/data/reason',
      'is missing; override needs it',
    ],
    [
      'an override without an end',
      { ...GOOD, kind: 'pulse.given', data: { level: 1, reason: 'r', override: { band: 'steady' } } },
      '/data/override/until',
      'is missing',
    ],
    [
      'a level over 4',
      { ...GOOD, kind: 'readiness.answered', data: { dimension: 'budget', side: 'client', level: 5 } },
      '/data/level',
      'must be 4 or less',
    ],
    ['half a survey point', { ...GOOD, kind: 'survey.answered', data: { score: 7.5 } }, '/data/score', 'must be a whole number'],
    [
      'a dimension that nobody knows',
      { ...GOOD, kind: 'readiness.answered', data: { dimension: 'mood', side: 'client', level: 1 } },
      '/data/dimension',
      /must be one of charter, ownership, budget/,
    ],
    [
      'a wave without a date',
      { ...GOOD, kind: 'rollout.planned', data: { waves: [{ site: 'a', devices: 1 }] } },
      '/data/waves/0/dueOn',
      'is missing',
    ],
    [
      'knowledge of nobody',
      { ...GOOD, kind: 'knowledge.shown', person: undefined, data: { topic: 't', level: 1 } },
      '/person',
      'is missing',
    ],
    ['extra nested too deeply', { ...GOOD, data: { extra: nested(9) } }, '/data/extra', /nested deeper than 8/],
    ['extra that is too big', { ...GOOD, data: { extra: { a: 'é'.repeat(2100) } } }, '/data/extra', /4096 bytes/],
    ['a side that is none', { ...GOOD, data: { side: 'both' } }, '/data/side', 'must be one of client, partner, vendor'],
    ['an account with a blank', { ...GOOD, account: 'a b' }, '/account', /letters, digits/],
    [
      'a due date that is none',
      { kind: 'next-step.agreed', account: 'a', occurredAt: GOOD.occurredAt, data: { what: 'x', dueOn: '2026-13-01' } },
      '/data/dueOn',
      /like 2026-11-02/,
    ],
    [
      'a role without person',
      { kind: 'stakeholder.assigned', account: 'a', occurredAt: GOOD.occurredAt, data: { role: 'champion' } },
      '/person',
      'is missing',
    ],
    ['a fleet without numbers', { kind: 'fleet.reported', account: 'a', occurredAt: GOOD.occurredAt }, '/data', 'is missing'],
    [
      'a negative fleet',
      { kind: 'fleet.reported', account: 'a', occurredAt: GOOD.occurredAt, data: { total: -1, reporting: 0 } },
      '/data/total',
      'must be 0 or more',
    ],
  ])('refuses %s and says where', (_name, raw, pointer, detail) => {
    const [mistake, ...more] = validateSignal(raw);
    expect(more).toEqual([]);
    expect(mistake?.pointer).toBe(pointer);
    expect(mistake?.detail).toEqual(typeof detail === 'string' ? detail : expect.stringMatching(detail));
  });

  it('takes extra of eight levels', () => {
    expect(validateSignal({ ...GOOD, data: { extra: nested(8) } })).toEqual([]);
  });
});
