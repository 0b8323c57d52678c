import { SIGNAL_KINDS } from '../topics/signal-kinds';
import { SignalValidator } from './signal-validation';

const validator = new SignalValidator();

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

const MERGED = { kind: 'person.merged', account: 'acme', occurredAt: GOOD.occurredAt, data: { into: 'a@x.example', from: 'b@x.example' } };

function nested(levels: number): object {
  return levels === 1 ? {} : { in: nested(levels - 1) };
}

describe('SignalValidator', () => {
  it('takes a good signal of the documentation, and one with only what is needed', () => {
    expect(validator.validate(GOOD)).toEqual([]);
    expect(validator.validate({ kind: 'touchpoint.inbound', account: 'a', occurredAt: '2026-11-02T09:30:00.123+08:00' })).toEqual([]);
  });

  it.each(SIGNAL_KINDS.map((kind) => [kind.kind, kind] as const))('takes the example of %s', (_name, kind) => {
    const person = kind.needsPerson ? { person: 'p@x.example' } : {};
    expect(
      validator.validate({ kind: kind.kind, account: 'a', occurredAt: '2026-11-02T09:30:00Z', ...person, data: kind.example }),
    ).toEqual([]);
  });

  it.each([
    ['not an object', 7, '', 'must be a JSON object'],
    ['a list', [], '', 'must be a JSON object'],
    ['no kind', { ...GOOD, kind: undefined }, '/kind', 'is missing; GET /v1/signal-kinds lists the known ones'],
    [
      'a kind that nobody knows',
      { ...GOOD, kind: 'constructor' },
      '/kind',
      'unknown kind "constructor"; GET /v1/signal-kinds lists the known ones',
    ],
    ['a missing account', { ...GOOD, account: undefined }, '/account', /^is missing; it must be 1 to 120 letters/],
    [
      'an unknown field',
      { ...GOOD, foo: 1 },
      '/foo',
      /^unknown field; known here: id, kind, account, .* corrects; put what you want to keep into data\.extra$/,
    ],
    [
      'an unknown field of data',
      { ...GOOD, data: { 'a/b': 1 } },
      '/data/a~1b',
      'unknown field; known here: channel, side, thread, automatic, expectsAnswer; put what you want to keep into data.extra',
    ],
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
    ['people merged in one pilot', { ...MERGED, pilot: 'plant-3' }, '/pilot', 'must be left out: people are merged in the whole account'],
    [
      'a person merged into themselves',
      { ...MERGED, data: { into: 'a@x.example', from: ' A@x.example' } },
      '/data/from',
      'must be another person than `into`',
    ],
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
      'is missing; it must be a real date between 1990 and 2100, like 2026-11-02',
    ],
    [
      'a level over 4',
      { ...GOOD, kind: 'readiness.answered', data: { dimension: 'budget', side: 'client', level: 5 } },
      '/data/level',
      'must be a whole number from 0 to 4',
    ],
    [
      'half a survey point',
      { ...GOOD, kind: 'survey.answered', data: { score: 7.5 } },
      '/data/score',
      'must be a whole number from 0 to 10',
    ],
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
      'is missing; it must be a real date between 1990 and 2100, like 2026-11-02',
    ],
    [
      'knowledge of nobody',
      { ...GOOD, kind: 'knowledge.shown', person: undefined, data: { topic: 't', level: 1 } },
      '/person',
      'is missing; it must be text',
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
      'is missing; it must be text',
    ],
    [
      'a fleet without numbers',
      { kind: 'fleet.reported', account: 'a', occurredAt: GOOD.occurredAt },
      '/data',
      'is missing; it must be an object with total, reporting',
    ],
    [
      'a country in words',
      { ...GOOD, kind: 'account.described', data: { name: 'A', country: 'Malaysia' } },
      '/data/country',
      'must be a country code of two capital letters, like MY',
    ],
    [
      'a plan that is no list',
      { ...GOOD, kind: 'rollout.planned', data: { waves: {} } },
      '/data/waves',
      'must be a list of objects with site, devices, dueOn',
    ],
    [
      'a negative fleet',
      { kind: 'fleet.reported', account: 'a', occurredAt: GOOD.occurredAt, data: { total: -1, reporting: 0 } },
      '/data/total',
      'must be a whole number from 0 to 1000000000',
    ],
  ])('refuses %s and says where', (_name, raw, pointer, detail) => {
    const [mistake, ...more] = validator.validate(raw);
    expect(more).toEqual([]);
    expect(mistake?.pointer).toBe(pointer);
    expect(mistake?.detail).toEqual(typeof detail === 'string' ? detail : expect.stringMatching(detail));
  });

  it.each(SIGNAL_KINDS.map((kind) => [kind.kind, kind] as const))(
    'says of every nonsense in %s where it is and what would be right',
    (_name, kind) => {
      const { schema, example } = kind;
      const signal = { kind: kind.kind, account: 'a', occurredAt: GOOD.occurredAt, person: 'p@x.example' };
      const detailOf = (data: object, pointer: string): string => {
        const [mistake] = validator.validate({ ...signal, data });
        expect(mistake?.pointer).toBe(pointer);
        return mistake?.detail ?? '';
      };
      for (const name of Object.keys(schema.properties as object)) {
        for (const nonsense of [{ a: 1 }, [[]], -0.5, NaN, null, '', ' \u0000', '2026-02-30', 'x'.repeat(201)]) {
          const [mistake] = validator.validate({ ...signal, data: { ...example, [name]: nonsense } });
          if (!mistake) continue;
          expect(mistake.pointer).toMatch(new RegExp(`^/data/${name}(/|$)`));
          expect(mistake.detail).toMatch(/^(must (not )?(be|contain)|unknown field; known here: |is missing; it must )/);
        }
      }
      for (const name of schema.required as string[]) {
        const { [name]: _left, ...rest } = example;
        expect(detailOf(rest, `/data/${name}`)).toMatch(/^is missing; it must be (one of|text|a |an |1 to 120)/);
      }
      expect(detailOf({ ...example, nonsense: 1 }, '/data/nonsense')).toContain('data.extra');
    },
  );

  it('takes extra of eight levels', () => {
    expect(validator.validate({ ...GOOD, data: { extra: nested(8) } })).toEqual([]);
  });
});
