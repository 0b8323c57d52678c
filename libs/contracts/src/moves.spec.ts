import { type Explanation, type ExplanationCode } from '@app/scoring';
import { EXPLANATION_CODES } from './catalogue';
import { sentence, type SentenceContext } from './index';

type Params = Explanation['params'];

const CONTEXT: SentenceContext = {
  personName: (id) => ({ p1: 'Alison Whittle', p2: 'devon Marsh', p3: 'Aisha Tan' })[id] ?? null,
  at: Date.UTC(2026, 5, 1),
};

function moved(way: 'better' | 'worse', now: ExplanationCode, params: Params, then: ExplanationCode, before: Params): string {
  const old = Object.fromEntries(Object.entries(before).map(([name, value]) => [`then.${name}`, value]));
  return sentence({ code: `change.${way}`, params: { ...params, ...old, now, then } }, CONTEXT);
}

/** Today's code and params, those of then, and what is said of it. */
const BETTER: [ExplanationCode, Params, ExplanationCode, Params, string][] = [
  ['support.open', { ticket: 'N140', urgency: 'urgent', since: '2026-01-05', count: 1 }, 'support.open', { ticket: 'N131', urgency: 'urgent', since: '2025-12-05', count: 2 },
    'Urgent ticket N131 is closed; urgent ticket N140 is still open, since 5 January.'],
  ['support.open', { ticket: 'N140', urgency: 'normal', since: '2026-01-05', count: 1 }, 'support.open', { ticket: 'N131', urgency: 'urgent', since: '2025-12-05', count: 1 },
    'Urgent ticket N131 is closed or less urgent than before; ticket N140 is still open, since 5 January.'],
  ['support.open', { ticket: 'N131', urgency: 'normal', since: '2026-01-05', count: 1 }, 'support.open', { ticket: 'N131', urgency: 'urgent', since: '2026-01-05', count: 1 },
    'Ticket N131 is less urgent than before. Ticket N131 has been open since 5 January.'],
  ['support.unhappy', { person: 'p2', score: 4, on: '2026-05-04', count: 0 }, 'support.open', { ticket: 'N44', urgency: 'normal', since: '2026-01-05', count: 1 },
    'Ticket N44 is closed; what counts now is that devon Marsh gave us 4 out of 10 on 4 May.'],
  ['support.unhappy', { person: 'p1', score: 4, on: '2026-05-04', count: 0 }, 'support.unhappy', { person: 'p1', score: 2, on: '2026-02-04', count: 0 },
    'Alison Whittle gave us 4 out of 10 on 4 May; the score before was 2.'],
  ['silence.quiet', { clock: 'deciders', since: '2026-04-13', sinceHandover: 0, days: 49, asked: 1 }, 'silence.quiet', { clock: 'deciders', since: '2026-03-02', sinceHandover: 0, days: 30 },
    'A decision-maker replied on 13 April but nobody has since; before that, the last reply was on 2 March.'],
  ['replies.unanswered', { count: 1, since: '2026-05-12' }, 'replies.unanswered', { count: 3, since: '2026-03-12' },
    'They have replied in the meantime. We asked on 12 May and have had no reply.'],
  ['breadth.people', { people: 1, person: 'p1' }, 'breadth.nobody', { person: 'p1', since: '2026-01-10' },
    'Alison Whittle replies to us, the only one so far; before that, no named person had replied since 10 January.'],
  ['meetings.long-ago', { heldOn: '2026-03-20' }, 'meetings.long-ago', { heldOn: '2026-01-20' },
    'We met on 20 March but not since; before that, we had last met on 20 January.'],
  ['champion.alone', { person: 'p1', backup: null }, 'champion.vacant', { since: '2026-02-01', former: 'p3' },
    'Alison Whittle is now our champion, with no backup yet.'],
  ['champion.vacant-with-backup', { since: '2026-02-01', backup: 'p3' }, 'champion.vacant', { since: '2026-02-01' },
    'Aisha Tan is now standing in as champion; there has been none since 1 February.'],
  ['handover.part-accepted', { share: 0.6 }, 'handover.part-accepted', { share: 0.2 },
    'The client has accepted 60 % of the handover list, previously 20 %.'],
  ['forward-step.none', { since: '2026-03-03', step: 'devices', amount: 8 }, 'forward-step.none', { since: '2026-01-02', step: 'handover' },
    'On 3 March 8 devices were added, the first progress since 2 January; nothing has moved since.'],
  ['reporting.low', { share: 0.52, reporting: 206, expected: 398, on: '2026-05-30' }, 'reporting.low', { share: 0.45 },
    'More devices are reporting: 206 of 398 devices (52 %) reported on 30 May, previously 45 %.'],
  ['use.down', { share: 0.6, lastOn: '2026-05-30' }, 'use.down', { share: 0.4, lastOn: '2026-04-30' },
    'Usage is up to 60 % of the usual level, previously 40 %; last used on 30 May.'],
  ['operations.by-others', { share: 0.36, target: 0.45 }, 'operations.by-others', { share: 0.19, target: 0.3 },
    'The client does more of the day-to-day operation: 36 %, previously 19 %; by now it should be 45 %.'],
  ['decisions.late', { what: 'Who pays', dueOn: '2026-05-20', count: 1 }, 'decisions.late', { what: 'Renewal', dueOn: '2026-04-01', count: 2 },
    'The decision on “Renewal” is no longer pending. The decision on “Who pays” was due on 20 May and has not been made.'],
  ['decisions.waiting', { what: 'Renewal', dueOn: '2026-06-20', count: 1 }, 'decisions.late', { what: 'Renewal', dueOn: '2026-04-01', count: 1 },
    'The decision on “Renewal” has a new date: 20 June.'],
  ['budget.requested', { on: '2026-05-01', closesOn: null }, 'budget.refused', { on: '2026-02-01' },
    'The budget was requested on 1 May. Before that, it had been rejected.'],
  ['rollout.late', { due: 120, done: 40, site: 'Plant 4', dueOn: '2026-04-01' }, 'rollout.late', { due: 100, done: 20, site: 'Plant 2' },
    'The rollout has moved on: 40 of the 120 devices due by now are active, previously 20 of 100 (Plant 4, due on 1 April).'],
  ['readiness.lacking', { mean: 1.6, dimension: 'budget', on: '2026-05-01', side: 'client', level: 1 }, 'readiness.lacking', { mean: 1.2 },
    'Readiness to scale is up to 1.6 out of 4 on average, previously 1.2; the biggest gap is the budget.'],
  ['alarms.ignored', { share: 0.4 }, 'alarms.ignored', { share: 0.2 }, 'More alarms are dealt with: 40 %, previously 20 %.'],
  ['promises.late', { what: 'Training', dueOn: '2026-05-20', days: 12 }, 'promises.late', { what: 'Export', dueOn: '2026-03-20', days: 30 },
    '“Export” is settled or has a new date. We promised “Training” by 20 May and are 12 days late.'],
  ['promises.open', { what: 'Export', dueOn: '2026-06-20' }, 'promises.late', { what: 'Export', dueOn: '2026-03-20', days: 30 },
    '“Export” has a new date, 20 June.'],
  ['value.waiting', { what: 'Less gas', since: '2026-05-18' }, 'value.waiting', { what: 'Less scrap', since: '2026-02-19' },
    'The savings we reported on 19 February (Less scrap) are no longer waiting for confirmation. The client has not yet confirmed the savings we reported on 18 May (Less gas).'],
  ['knowledge.thin', { topic: 'Swap a battery', count: 1 }, 'knowledge.left', { topic: 'Read the report', count: 3, former: 'p1' },
    'Nobody there could handle 3 topics without us; now it is only “Swap a battery”.'],
  ['knowledge.thin', { topic: 'Swap a battery', count: 1 }, 'knowledge.thin', { topic: 'Swap a battery', count: 1 },
    'They can do more than before, but nobody can handle “Swap a battery” alone yet.'],
  ['pulse.given', { level: 3, on: '2026-05-18' }, 'pulse.given', { level: 1, on: '2026-02-18' },
    'On 18 May we rated them higher ourselves: good, previously bad.'],
  ['own.read', { name: 'Visits on site', kind: 'count-open', x: 3 }, 'own.read', { name: 'Visits on site', kind: 'count-open', x: 5 },
    'Visits on site has improved: 3 open, previously 5 open.'],
  ['next-step.overdue', { dueOn: '2026-05-10' }, 'next-step.overdue', { dueOn: '2026-03-10' },
    'This has improved. The next step was due on 10 May, and no new date has been agreed. Previously: The next step was due on 10 March, and no new date has been agreed.'],
]; // prettier-ignore

const WORSE: typeof BETTER = [
  ['silence.answering', { clock: 'deciders', since: '2026-04-27', sinceHandover: 0, days: 30, everyDays: 8 }, 'silence.answering', { clock: 'deciders', since: '2026-04-26', days: 1 },
    'It has been 30 days since a decision-maker last replied, on 27 April, up from 1 day (usually every 8 days).'],
  ['breadth.people', { people: 2, person: 'p1' }, 'breadth.people', { people: 3, person: 'p1' },
    'Only two people reply to us now, most recently Alison Whittle; it used to be three or more.'],
  ['meetings.held', { heldOn: '2026-04-20' }, 'meetings.held', { heldOn: '2026-04-20' }, 'We have not met since 20 April.'],
  ['meetings.agreed', { heldOn: '2026-04-20', on: '2026-06-08' }, 'meetings.held', { heldOn: '2026-04-20' },
    'We have not met since 20 April; the next meeting is confirmed for 8 June.'],
  ['champion.alone', { person: 'p1' }, 'champion.with-backup', { person: 'p1', backup: 'p3' },
    'Alison Whittle is still our champion, but Aisha Tan could no longer take over.'],
  ['handover.part-accepted', { share: 0.5 }, 'handover.accepted', { on: '2026-02-01' },
    'The client has accepted only 50 % of the handover list.'],
  ['forward-step.done', { since: '2026-04-03', step: 'devices', amount: 8 }, 'forward-step.done', { since: '2026-04-03', step: 'devices', amount: 8 },
    'No progress towards scale since 3 April, when 8 devices were added.'],
  ['reporting.share', { share: 0.954, reporting: 954, expected: 1000, on: '2026-05-30' }, 'reporting.share', { share: 0.9458 },
    'Slightly fewer devices are reporting: 954 of 1,000 devices (95 %) reported on 30 May.'],
  ['operations.by-client', { share: 0.29, target: 0.3 }, 'operations.by-client', { share: 0.17, target: 0.15 },
    'The client does 29 % of the day-to-day operation, previously 17 %, but by now it should be 30 %, previously 15 %.'],
  ['budget.requested', { on: '2026-05-01', closesOn: '2026-06-30' }, 'budget.approved', { on: '2026-02-01' },
    'The budget was requested on 1 May; the window closes on 30 June. Before that, one had been approved.'],
  ['owner.named', { person: 'p3', since: '2026-01-02' }, 'owner.named', { person: 'p3', since: '2026-01-02' },
    'This counts for less than before: Aisha Tan has been the system owner since 2 January.'],
]; // prettier-ignore

it.each(BETTER)('%s that got better says what changed', (now, params, then, before, said) => {
  expect(moved('better', now, params, then, before)).toBe(said);
});

it.each(WORSE)('%s that got worse says what changed', (now, params, then, before, said) => {
  expect(moved('worse', now, params, then, before)).toBe(said);
});

describe('what became known', () => {
  it('says which way it counts, where its sentence does not', () => {
    const params = { person: 'p1', score: 4, on: '2026-05-04', measure: 'support', now: 'support.unhappy' };
    expect(sentence({ code: 'change.known-better', params }, CONTEXT)).toBe(
      '“Support” is now known, and scores better than what was counted in its place: Alison Whittle gave us 4 out of 10 on 4 May.',
    );
  });
});

describe.each(['better', 'worse'] as const)('%s, of all that can be said', (way) => {
  const codes = EXPLANATION_CODES.filter((code) => !/^(change|preview|hint|missing|health|cause)\./.test(code));
  const given: Params = {
    clock: 'deciders', since: '2026-04-13', sinceHandover: 0, everyDays: 12, mails: 2, calls: 1, messages: 0, asked: 1, days: 30,
    people: 2, person: 'p1', backup: 'p3', former: 'p2', heldOn: '2026-03-11', on: '2026-05-02', by: 'client', share: 0.5, count: 2,
    dueOn: '2026-04-20', what: 'Interface to SAP', topic: 'Swap a battery', ticket: 'T-17', urgency: 'high', score: 4, level: 2,
    due: 20, done: 5, site: 'Plant 4', mean: 2.2, target: 0.6, lastOn: '2026-05-30', step: 'order', amount: 20, closesOn: '2026-06-30',
    dimension: 'budget', side: 'client', name: 'Visits', kind: 'level', x: 3, startedOn: '2025-11-20', plannedEndOn: '2026-02-19',
    daysSinceHandover: 150, meetingOn: '2026-06-09', lastAskOn: '2026-05-12', endsOn: '2026-12-31', reason: 'no budget',
  }; // prettier-ignore

  it.each(codes)('%s is a sentence after whatever was said before', (now) => {
    for (const then of codes.filter((code) => code.split('.')[0] === now.split('.')[0])) {
      for (const before of [
        given,
        { ...given, since: '2026-03-02', share: 0.2, count: 4, what: 'Training', ticket: 'T-9', days: 3, mean: 1, level: 1 },
        {},
      ]) {
        const text = moved(way, now, given, then, before);
        expect(text).toMatch(/^[A-Z“\d].*[.?]$/);
        expect(text).not.toMatch(/undefined|null|NaN|\[object| {2}| [.,;]|[.,;]{2}/);
      }
    }
  });
});
