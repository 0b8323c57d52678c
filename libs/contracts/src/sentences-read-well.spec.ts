import { CAUSE_CODES, GATE_CODES, READINESS_DIMENSIONS, type Explanation, type ExplanationCode } from '@app/scoring';
import { EXPLANATION_CODES } from './catalogue';
import { sentence, type SentenceContext } from './index';

type Params = Explanation['params'];

const CONTEXT: SentenceContext = {
  personName: (id) => ({ p1: 'Farid Rahman', p2: 'Nurul Huda', p3: 'Aisha Tan' })[id] ?? null,
  at: Date.UTC(2026, 5, 1),
};

/** Every number that a sentence counts by. */
const COUNTED = [
  'days', 'daysSinceHandover', 'everyDays', 'mails', 'calls', 'messages', 'count', 'people', 'devices', 'amount', 'reporting', 'due', 'done',
  'points', 'known', 'x',
] as const; // prettier-ignore

const SHARES = ['share', 'target'] as const;

/** Sample values for every param, as scoring sets them. */
function params(count: number, share: number): Params {
  return {
    ...Object.fromEntries(COUNTED.map((name) => [name, count])),
    ...Object.fromEntries(SHARES.map((name) => [name, share])),
    person: 'p1', former: 'p2', backup: 'p3', holder: 'p3',
    since: '2026-04-13', on: '2026-05-02', heldOn: '2026-03-11', dueOn: '2026-04-20', closesOn: '2026-06-30', endsOn: '2026-12-31',
    startedOn: '2025-11-20', plannedEndOn: '2026-02-19', lastOn: '2026-05-30', lastAskOn: '2026-05-12', meetingOn: '2026-06-09',
    nextStepDueOn: '2026-05-14', vacantSince: '2026-05-03', missedOn: '2026-05-27',
    what: 'Interface to SAP', topic: 'Swap a battery', site: 'Plant 4', ticket: 'T-17', reason: 'no budget', name: 'Visits on site',
    expected: count + 2, of: 6, currency: 'EUR', score: 4, limit: 49, cap: 49, from: 60, to: 40, asked: 1,
  }; // prettier-ignore
}

/** Params that choose between sentences, with each of their values. */
const CHOICES: { [param: string]: readonly (string | number)[] } = {
  clock: ['deciders', 'client'],
  sinceHandover: [0, 1],
  asked: [0, 1],
  orMore: [0, 1],
  role: ['champion', 'system-owner'],
  step: ['handover', 'stage', 'devices', 'order', 'budget', 'decision', 'department', 'value', 'contract'],
  often: ['daily', 'weekly', 'sometimes', 'answers'],
  via: ['api', 'people'],
  by: ['client', 'vendor', 'partner'],
  side: ['client', 'vendor'],
  level: [0, 1, 2, 3, 4],
  urgency: ['urgent', 'normal'],
  stale: [0, 1],
  told: [0, 1],
  named: [0, 1],
  broken: [0, 1],
  vacant: [0, 1],
  ours: [0, 1],
  all: [0, 1],
  state: ['missed', 'refused', 'none', 'requested'],
  dimension: READINESS_DIMENSIONS,
  gate: GATE_CODES,
  opened: GATE_CODES,
  measure: ['champion', 'visits'],
  kind: ['silence', 'decayed-rate', 'ratio-to-baseline', 'level', 'share', 'count-open', 'days-since', 'expiring-answer'],
  question: ['missing.owner', 'missing.fleet'],
  because: CAUSE_CODES.map((code) => `cause.${code}`),
};

/** All that one code can say: with none, one and many of each thing, each choice, and each param left out. */
function sentencesOf(code: ExplanationCode): string[] {
  const said = new Set<string>();
  const say = (given: Params): string => {
    const text = sentence({ code, params: given }, CONTEXT);
    said.add(text);
    return text;
  };
  const bases = [params(0, 0), params(1, 0.01), params(2, 0.5), params(150, 0.97)];
  if (code === 'change.scorecard') for (const base of bases) Object.assign(base, { from: 'growing-1', to: 'growing-2' });
  for (const base of bases) {
    const plain = say(base);
    for (const left of Object.keys(base)) say({ ...base, [left]: null });
    for (const [param, values] of Object.entries(CHOICES)) {
      for (const value of values) {
        if (say({ ...base, [param]: value }) === plain) continue;
        for (const left of Object.keys(base)) say({ ...base, [param]: value, [left]: null });
      }
    }
  }
  return [...said];
}

const NOT_A_SINGULAR =
  /(?<![\d.,])\b(1|one|a) (working )?(days|months|devices|mails|calls|messages|invoices|asks|people|things|changes|points|questions|tickets)\b/i;
const NOT_A_PLURAL =
  /\b([02-9]|\d\d+|two|three|six|many) (working )?(day|month|device|mail|call|message|invoice|ask|thing|change|point)\b/i;
const NO_WORD = /undefined|null|NaN|Infinity|\[object|\bunknown day\b|\bsome\b/;
const BAD_SPACING = / {2}| [.,;:?]|[.,;]{2}|\.\?|:\.|\( | \)|“”/;

describe.each(EXPLANATION_CODES)('%s', (code) => {
  const said = sentencesOf(code);

  it('reads well, whatever it is about', () => {
    const bad = (what: RegExp): string[] => said.filter((text) => what.test(text));
    expect(bad(BAD_SPACING)).toEqual([]);
    expect(bad(NOT_A_SINGULAR)).toEqual([]);
    expect(bad(NOT_A_PLURAL)).toEqual([]);
    expect(bad(/undefined|null|NaN|Infinity|\[object/)).toEqual([]);
    expect(said.filter((text) => !/^[A-Z“\d].*[.?]$/.test(text))).toEqual([]);
  });

  it('has a word for everything that it is given, and the year only of other years', () => {
    const given = sentence({ code, params: { ...params(3, 0.5), ...firstOfEach() } }, CONTEXT);
    expect(given).not.toMatch(NO_WORD);
    expect(given).not.toMatch(/2026/);
  });
});

function firstOfEach(): Params {
  return Object.fromEntries(Object.entries(CHOICES).flatMap(([param, [first]]) => (param === 'because' ? [] : [[param, first ?? null]])));
}
