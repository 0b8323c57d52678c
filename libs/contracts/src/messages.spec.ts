import { EXPLANATION_CODES, SIGNAL_KINDS, type Explanation } from '@app/scoring';
import { sentence, signalText, type SentenceContext } from './index';

const NAMES: Record<string, string> = { 'id-1': 'Farid', 'id-2': 'Nurul' };
const CONTEXT: SentenceContext = { personName: (id) => NAMES[id] ?? null, at: Date.UTC(2026, 5, 1) };

function say(code: Explanation['code'], params: Explanation['params'] = {}): string {
  return sentence({ code, params }, CONTEXT);
}

describe('sentences', () => {
  it('say who, since when, compared with what, and what we asked', () => {
    const params = { clock: 'deciders', since: '2026-04-13', sinceHandover: 0, everyDays: 12, mails: 2, calls: 1, messages: 0 };
    expect(say('gate.dark', params)).toBe(
      'Nobody who decides has answered since 13 April (was every 12 days). Two mails and a call unanswered.',
    );
    expect(say('hint.ask-who-took-over', { person: 'id-2', former: 'id-1', often: 'daily' })).toBe(
      'Nurul still logs in daily: ask who took over from Farid.',
    );
    expect(say('hint.call', { person: 'id-1' })).toBe('What we write is not answered: call Farid.');
    expect(say('change.gates-moved', { gate: 'dark' })).not.toMatch(/more or less/);
    expect(say('gate.dark-without-decider', { ...params, role: 'champion', former: 'id-1', vacantSince: '2026-04-20' })).toBe(
      'Nobody who decides has answered since 13 April (was every 12 days). Two mails and a call unanswered. Our champion, Farid, left on 20 April, and nobody took over.',
    );
    expect(say('gate.dark', { ...params, orMore: 1, missedOn: '2026-05-04' })).toBe(
      'Nobody who decides has answered since 13 April (was every 12 days). At least two mails and a call unanswered, the meeting on 4 May missed.',
    );
    expect(say('silence.quiet', { ...params, mails: 0, calls: 0, asked: 0 })).toBe(
      'Nobody who decides has answered since 13 April (was every 12 days). No mail or call of ours is recorded: we have not asked.',
    );
  });

  it('say what a gate would do by another card', () => {
    expect(say('preview.gates', { opened: 'dark', cap: 49 })).toBe('“Gone dark” would hold the score at 49.');
    expect(say('preview.gates', { closed: 'dark' })).toBe('“Gone dark” would no longer hold the score down.');
    expect(say('preview.gates', { held: 'dark', cap: 46 })).toBe(
      '“Gone dark” holds the score at 46 already, so not all of the loss would show.',
    );
    expect(say('preview.gates', { holds: 'dark', cap: 46 })).toBe(
      '“Gone dark” would still hold the score at 46, so not all of the gain would show.',
    );
  });

  it('tell a half good answer from a bad one', () => {
    const answer = { side: 'client', on: '2026-05-03' };
    expect(say('cause.technical', { ...answer, level: 1 })).toBe('On 3 May they said that the technology is not up to it.');
    expect(say('cause.technical', { ...answer, level: 2 })).toBe('On 3 May they said that the technology is only half up to it.');
    expect(say('cause.no-budget', { ...answer, level: 2 })).toBe('The money for the next stage is planned only in part.');
    expect(say('cause.no-budget', { since: '2026-05-03' })).toBe('Nobody there has planned money for the next stage.');
  });

  it('name the versions of a card that was changed', () => {
    expect(say('change.scorecard', { from: 'growing-1', to: 'growing-12' })).toBe('The scorecard was changed (version 1, now 12).');
  });

  it('write the year only when it is not this one', () => {
    expect(say('meetings.held', { heldOn: '2026-01-02' })).toBe('The last meeting was on 2 January.');
    expect(say('meetings.held', { heldOn: '2025-12-30' })).toBe('The last meeting was on 30 December 2025.');
  });

  it('name a person by name, else by address, else by what stands for a person', () => {
    expect(say('owner.named', { person: 'id-1', since: '2026-01-02' })).toBe('Farid has owned the system since 2 January.');
    expect(say('owner.named', { person: 'siti.aminah@acme.example', since: '2026-01-02' })).toBe(
      'Siti Aminah has owned the system since 2 January.',
    );
    expect(say('owner.named', { person: '0190-uuid', since: '2026-01-02' })).toBe(
      'Someone at the client has owned the system since 2 January.',
    );
  });

  it('say the cause behind what they say', () => {
    const params = { step: 'handover', since: '2026-01-10', nextStepDueOn: null };
    expect(say('gate.no-forward-step', { ...params, because: 'cause.budget-window-missed', 'because.closesOn': '2026-05-31' })).toBe(
      'Nothing has moved towards scale since the handover on 10 January; no next step has a date. ' +
        'The budget window closed on 31 May without an approval.',
    );
    expect(
      say('gate.fleet-low', {
        ...params,
        share: 0.6,
        on: '2026-05-30',
        because: 'cause.knowledge-lost',
        'because.former': 'id-1',
        'because.topic': 'Swap a battery',
      }),
    ).toMatch(/Farid could do “Swap a battery” and has left; nobody else there can\.$/);
    expect(say('gate.fleet-low', { share: 0.6, on: '2026-05-30', because: 'no such code' })).toBe(
      'Only 60 % of the devices reported on 30 May.',
    );
  });

  it('say a number with what it is of, and ask for one thing', () => {
    expect(say('reporting.low', { reporting: 206, expected: 398, on: '2026-05-30' })).toBe(
      'Only 206 of 398 devices (52 %) reported on 30 May.',
    );
    expect(say('hint.work-on-readiness', { dimension: 'charter' })).toBe('Agree in writing what the pilot is to reach, and who signs it.');
    expect(say('hint.ask-now', { person: 'id-1', lastAskOn: '2026-05-02', told: 1 })).toBe(
      'Write to Farid today, with one question that is easy to answer.',
    );
    expect(say('hint.ask-now', { person: 'id-1', lastAskOn: '2026-05-02' })).toBe('Our last ask was on 2 May: write to Farid today.');
  });

  it('say what we owe, what it costs and what is to be done', () => {
    const promise = { what: 'Interface to SAP', dueOn: '2026-04-20', days: 42, contractual: 1 };
    expect(say('gate.promise-late', promise)).toBe('We promised “Interface to SAP” by contract for 20 April and are 42 days late.');
    expect(say('hint.keep-promise', promise)).toBe(
      'Tell them today when “Interface to SAP” will be there, and who on our side sees to it.',
    );
    expect(say('hint.keep-promise', { ...promise, broken: 1 })).toBe(
      'Tell them what they get in place of “Interface to SAP”, and who on our side sees to it.',
    );
    expect(say('hint.keep-promise', { ...promise, named: 1 })).toBe(
      'Tell them today when it will be there, and who on our side sees to it.',
    );
    expect(say('budget.requested', { on: '2026-03-01', amount: 18_000_000, currency: 'JPY', closesOn: null })).toBe(
      'The budget was asked for on 1 March (18,000,000 JPY).',
    );
    expect(say('budget.requested', { on: '2026-03-01', amount: 18_000_000, currency: 'EUR', closesOn: '2026-06-30' })).toBe(
      'The budget was asked for on 1 March (180,000 EUR); the window closes on 30 June.',
    );
    expect(say('gate.invoice-overdue', { dueOn: '2026-03-01', days: 92, count: 1 })).toBe(
      'The invoice due on 1 March is unpaid, 92 days late.',
    );
    expect(say('gate.notice-given', { on: '2026-05-02', endsOn: '2026-12-31', reason: 'no budget' })).toBe(
      'The client gave notice on 2 May, to end on 31 December (no budget).',
    );
    expect(say('rollout.late', { due: 120, done: 40, site: 'Plant 4', dueOn: '2026-04-01' })).toBe(
      '40 of the 120 devices due by now are active; Plant 4 was due on 1 April.',
    );
  });

  it.each(EXPLANATION_CODES)('%s is a sentence of plain words, also with nothing to go by', (code) => {
    const text = say(code);
    expect(text).toMatch(/^[A-Z“\d].*[.?]$/);
    expect(text).not.toMatch(/undefined|null|NaN|\[object|engagement decreased|because time passed| {2}/);
  });
});

describe('the timeline', () => {
  it.each(SIGNAL_KINDS.map((kind) => [kind.kind, kind.example] as const))('tells %s in words', (kind, data) => {
    for (const person of ['Aisha', null]) {
      const text = signalText({ kind, data, person }, CONTEXT);
      expect(text).toMatch(/^[A-Z\d]/);
      expect(text).not.toMatch(/undefined|null|NaN|\[object/);
    }
  });

  it('tells who did what', () => {
    const spoken = (kind: 'touchpoint.inbound' | 'touchpoint.outbound', channel?: string): string =>
      signalText({ kind, data: channel === undefined ? {} : { channel }, person: 'Aisha' });
    expect(spoken('touchpoint.inbound', 'email')).toBe('Aisha wrote to us');
    expect(spoken('touchpoint.inbound', 'phone')).toBe('Aisha called us');
    expect(spoken('touchpoint.inbound', 'telegram')).toBe('Aisha wrote to us by telegram');
    expect(spoken('touchpoint.inbound')).toBe('Aisha got in touch with us');
    expect(spoken('touchpoint.outbound', 'email')).toBe('We wrote to Aisha');
    expect(spoken('touchpoint.outbound', 'phone')).toBe('We called Aisha');
    expect(spoken('touchpoint.outbound')).toBe('We contacted Aisha');
    expect(signalText({ kind: 'fleet.reported', data: { total: 400, activated: 390, reporting: 384 } })).toBe(
      '384 of 390 devices reported (400 in all)',
    );
    expect(signalText({ kind: 'stakeholder.vacated', data: { role: 'champion', reason: 'moved' }, person: 'Farid' })).toBe(
      'Farid is no longer champion (moved)',
    );
  });
});
