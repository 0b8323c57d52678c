import {
  CAUSE_CODES,
  GATE_CODES,
  GROUP_CODES,
  MEASURE_CODES,
  SIGNAL_KINDS,
  type ExplanationParams,
  type TypedExplanation,
} from '@app/scoring';
import { SAMPLES } from './explanation-samples.fixture-spec';
import { bandName, causeName, gateName, groupName, measureName, sentence, signalText, type SentenceContext } from './index';
import { HANDOVER_TASKS, WITHDRAWALS, goneQuietTask, type HandoverStep } from './words/engine/playbook';

const CONTEXT: SentenceContext = {
  personName: (id) => ({ p1: 'Farid Rahman', p2: 'Nurul Huda', p3: 'Aisha Tan' })[id] ?? null,
  at: Date.UTC(2026, 5, 1),
};

/** Phrases that no colleague would say, and words of an older dialect. */
const DIALECT =
  /nobody who decides|those who decide|\bdecides? has\b|\bwas every\b|as a rule|\bmails?\b|\basks?\b of ours|\bour asks\b|no mail or call|\bgain\b|agreed to\b(?! by)|held at|holds the score|\bfor more or for less\b|before, it was|\bin between\b|what stands|what becomes? of|asked for on|(?<!with )\bwhom\b|\banew\b|\btold\b|\blest\b|operating itself|nothing moves|stands in|up to it|half up|no such/i;

const CODES = Object.keys(SAMPLES) as (keyof ExplanationParams)[];

describe('every sentence', () => {
  it.each(CODES)('%s has a word for everything, and is plain English', (code) => {
    const text = sentence({ code, params: SAMPLES[code] } as TypedExplanation, CONTEXT);
    expect(text).toMatch(/^[A-Z“\d].*[.?]$/);
    expect(text).not.toMatch(/undefined|null|NaN|\[object|\bsome\b|unknown date|2026| {2}/);
    expect(text).not.toMatch(DIALECT);
  });

  it('names nobody who is not in its params', () => {
    const text = CODES.map((code) => sentence({ code, params: SAMPLES[code] } as TypedExplanation, CONTEXT)).join('\n');
    for (const name of ['Farid Rahman', 'Nurul Huda', 'Aisha Tan']) expect(text).toContain(name);
    expect(text).not.toMatch(/\bp[123]\b/);
  });
});

describe('names', () => {
  const names = [
    ...MEASURE_CODES.map((code) => measureName(code)),
    ...GROUP_CODES.map((code) => groupName(code)),
    ...GATE_CODES.map(gateName),
    ...CAUSE_CODES.map(causeName),
    ...(['thriving', 'steady', 'at-risk', 'stalled'] as const).map((band) => bandName(band)),
    ...SIGNAL_KINDS.map(({ kind, example }) => signalText({ kind, data: example, person: 'Aisha' }, CONTEXT)),
  ];

  it.each(names)('“%s” is plain English', (name) => {
    expect(name).toMatch(/^[A-Z\d]/);
    expect(name).not.toMatch(DIALECT);
  });
});

describe('tasks', () => {
  const TODAY = '2026-11-23';

  it.each(Object.keys(HANDOVER_TASKS) as HandoverStep[])('%s names account, pilot and date', (step) => {
    const { title, text } = HANDOVER_TASKS[step]({ account: 'Tanjung Water', pilot: 'Leak watch', handedOverOn: '3 November' });
    expect(title).toContain('Leak watch');
    expect(text).toMatch(/Leak watch on 3 November.*Tanjung Water/);
    expect(`${title} ${text}`).not.toMatch(DIALECT);
  });

  it('of a silence say who, since when, compared with what', () => {
    const task = goneQuietTask(
      {
        account: 'Tanjung Water',
        clock: 'deciders',
        since: '2026-04-13',
        isSinceHandover: false,
        everyDays: 12,
        lastBy: 'Aisha',
        unansweredAsks: 2,
        lastAskOn: '2026-11-03',
        signs: ['champion-gone'],
        areDecidersUnknown: false,
      },
      TODAY,
    );
    expect(task).toEqual({
      title: 'Tanjung Water has gone quiet',
      text:
        'No decision-maker at Tanjung Water has replied since 13 April (usually every 12 days). The last reply came from Aisha. ' +
        'We have asked twice without a reply, most recently on 3 November. They no longer have a champion.',
    });
  });

  it('are withdrawn with a reason', () => {
    expect(WITHDRAWALS.answered({ by: 'Aisha', on: '2026-11-03' }, TODAY)).toBe('Aisha replied on 3 November.');
    expect(WITHDRAWALS['handover-moved']({ from: '2025-12-30', to: '2026-01-02' }, TODAY)).toBe(
      'The handover date changed from 30 December 2025 to 2 January.',
    );
  });
});
