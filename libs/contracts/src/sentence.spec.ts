import { SIGNAL_KINDS, type Explanation, type SignalKind } from '@app/scoring';
import { EXPLANATION_CODES } from './catalogue';
import { calledBy, sentence, signalText, type SentenceContext } from './index';

const NAMES: Record<string, string> = { 'id-1': 'Farid', 'id-2': 'Nurul' };
const CONTEXT: SentenceContext = { personName: (id) => NAMES[id] ?? null, at: Date.UTC(2026, 5, 1) };

function say(code: Explanation['code'], params: Explanation['params'] = {}): string {
  return sentence({ code, params }, CONTEXT);
}

describe('sentences', () => {
  it('say who, since when, compared with what, and what we asked', () => {
    const params = { clock: 'deciders', since: '2026-04-13', sinceHandover: 0, everyDays: 12, mails: 2, calls: 1, messages: 0 };
    expect(say('gate.dark', params)).toBe(
      'No decision-maker has replied since 13 April (usually every 12 days). 2 emails and 1 call unanswered.',
    );
    expect(say('hint.ask-who-took-over', { person: 'id-2', former: 'id-1', often: 'daily' })).toBe(
      'Ask Nurul (still logs in daily) who has taken over from Farid.',
    );
    expect(say('hint.call', { person: 'id-1' })).toBe('They are not answering our messages: call Farid.');
    expect(say('change.gates-moved', { gate: 'dark' })).not.toMatch(/more or less/);
    expect(say('gate.dark-without-decider', { ...params, role: 'champion', former: 'id-1', vacantSince: '2026-04-20' })).toBe(
      'Our champion, Farid, left on 20 April and has not been replaced. No decision-maker has replied since 13 April (usually every 12 days). 2 emails and 1 call unanswered.',
    );
    expect(say('gate.dark', { ...params, orMore: 1, missedOn: '2026-05-04' })).toBe(
      'No decision-maker has replied since 13 April (usually every 12 days). At least 2 emails and 1 call unanswered; the client missed the meeting on 4 May.',
    );
    expect(say('silence.quiet', { ...params, mails: 0, calls: 0, asked: 0 })).toBe(
      'No decision-maker has replied since 13 April (usually every 12 days). We have no record of contacting them.',
    );
  });

  it('say what a gate would do by another card', () => {
    expect(say('preview.gates', { opened: 'dark', cap: 49 })).toBe('“Gone dark” would cap the score at 49.');
    expect(say('preview.gates', { closed: 'dark' })).toBe('“Gone dark” would no longer cap the score.');
    expect(say('preview.gates', { held: 'dark', cap: 46 })).toBe(
      '“Gone dark” already caps the score at 46, so not all of the loss would show.',
    );
    expect(say('preview.gates', { holds: 'dark', cap: 46 })).toBe(
      '“Gone dark” would still cap the score at 46, so not all of the gain would show.',
    );
  });

  it('distinguish a half good answer from a bad one', () => {
    const answer = { side: 'client', on: '2026-05-03' };
    expect(say('cause.technical', { ...answer, level: 1 })).toBe('On 3 May they said that the technology was not up to the job.');
    expect(say('cause.technical', { ...answer, level: 2 })).toBe('On 3 May they said that the technology was only partly up to the job.');
    expect(say('cause.no-budget', { ...answer, level: 2 })).toBe('The budget for the next stage is only partly planned.');
    expect(say('cause.no-budget', { since: '2026-05-03' })).toBe('The client has not planned a budget for the next stage.');
  });

  it('name the versions of a card that was changed', () => {
    expect(say('change.scorecard', { from: 'growing-1', to: 'growing-12' })).toBe(
      'The scorecard was updated from version 1 to version 12.',
    );
  });

  it('write the year only when it is not this one', () => {
    expect(say('meetings.held', { heldOn: '2026-01-02' })).toBe('We last met on 2 January.');
    expect(say('meetings.held', { heldOn: '2025-12-30' })).toBe('We last met on 30 December 2025.');
  });

  it('name a person by name, else by address, else by what stands for a person', () => {
    expect(say('owner.named', { person: 'id-1', since: '2026-01-02' })).toBe('Farid has been the system owner since 2 January.');
    expect(say('owner.named', { person: 'siti.aminah@acme.example', since: '2026-01-02' })).toBe(
      'Siti Aminah has been the system owner since 2 January.',
    );
    expect(say('owner.named', { person: '0190-uuid', since: '2026-01-02' })).toBe(
      'Someone at the client has been the system owner since 2 January.',
    );
  });

  it('say the cause behind what they say', () => {
    const params = { step: 'handover', since: '2026-01-10', nextStepDueOn: null };
    expect(say('gate.no-forward-step', { ...params, because: 'cause.budget-window-missed', 'because.closesOn': '2026-05-31' })).toBe(
      'The budget window closed on 31 May without an approval. ' +
        'No progress towards scale since the handover on 10 January; no next step has a date.',
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
    ).toMatch(/^Farid could handle “Swap a battery” but has left; nobody else there can\. /);
    expect(say('gate.fleet-low', { share: 0.6, on: '2026-05-30', because: 'no such code' })).toBe(
      'Only 60 % of devices reported on 30 May.',
    );
  });

  it('say what a number is a share of, and ask for one thing', () => {
    expect(say('reporting.low', { reporting: 206, expected: 398, on: '2026-05-30' })).toBe(
      'Only 206 of 398 devices (52 %) reported on 30 May.',
    );
    expect(say('hint.work-on-readiness', { dimension: 'charter' })).toBe(
      'Agree in writing what the pilot should achieve, and who signs it off.',
    );
    expect(say('hint.ask-now', { person: 'id-1', lastAskOn: '2026-05-02', told: 1 })).toBe(
      'Write to Farid today with one question that is easy to answer.',
    );
    expect(say('hint.ask-now', { person: 'id-1', lastAskOn: '2026-05-02' })).toBe('We last asked on 2 May: write to Farid today.');
  });

  it('say what we owe, what it costs and what to do', () => {
    const promise = { what: 'Interface to SAP', dueOn: '2026-04-20', days: 42, contractual: 1 };
    expect(say('gate.promise-late', promise)).toBe('Under the contract, “Interface to SAP” was due on 20 April; we are 42 days late.');
    expect(say('hint.keep-promise', promise)).toBe(
      'Tell them today when “Interface to SAP” will be delivered, and who on our side is responsible.',
    );
    expect(say('hint.keep-promise', { ...promise, broken: 1 })).toBe(
      'Tell them what they will get instead of “Interface to SAP”, and who on our side is responsible.',
    );
    expect(say('hint.keep-promise', { ...promise, named: 1 })).toBe(
      'Tell them today when it will be delivered, and who on our side is responsible.',
    );
    expect(say('budget.requested', { on: '2026-03-01', amount: 18_000_000, currency: 'JPY', closesOn: null })).toBe(
      'The budget was requested on 1 March (JPY 18,000,000).',
    );
    expect(say('budget.requested', { on: '2026-03-01', amount: 18_000_000, currency: 'EUR', closesOn: '2026-06-30' })).toBe(
      'The budget was requested on 1 March (EUR 180,000); the window closes on 30 June.',
    );
    expect(say('gate.invoice-overdue', { dueOn: '2026-03-01', days: 92, count: 1 })).toBe('The invoice due on 1 March is 92 days overdue.');
    expect(say('gate.notice-given', { on: '2026-05-02', endsOn: '2026-12-31', reason: 'no budget' })).toBe(
      'The client gave notice on 2 May, effective 31 December (no budget).',
    );
    expect(say('rollout.late', { due: 120, done: 40, site: 'Plant 4', dueOn: '2026-04-01' })).toBe(
      'The rollout is behind schedule: 40 of the 120 devices due by now are active (Plant 4, due on 1 April).',
    );
  });

  it.each(EXPLANATION_CODES)('%s is a sentence of plain words, also with nothing to go by', (code) => {
    const text = say(code);
    expect(text).toMatch(/^[A-Z“\d].*[.?]$/);
    expect(text).not.toMatch(/undefined|null|NaN|\[object|engagement decreased|because time passed| {2}/);
  });
});

describe('the timeline', () => {
  it.each(SIGNAL_KINDS.map((kind) => [kind.kind, kind.example] as const))('describes %s', (kind, data) => {
    for (const person of ['Aisha', null]) {
      const text = signalText({ kind, data, person }, CONTEXT);
      expect(text).toMatch(/^[A-Z\d]/);
      expect(text).not.toMatch(/undefined|null|NaN|\[object/);
    }
  });

  it('says who did what', () => {
    const spoken = (kind: 'touchpoint.inbound' | 'touchpoint.outbound', channel?: string): string =>
      signalText({ kind, data: channel === undefined ? {} : { channel }, person: 'Aisha' });
    expect(spoken('touchpoint.inbound', 'email')).toBe('Aisha emailed us');
    expect(spoken('touchpoint.inbound', 'phone')).toBe('Aisha called us');
    expect(spoken('touchpoint.inbound', 'telegram')).toBe('Aisha wrote to us by telegram');
    expect(spoken('touchpoint.inbound')).toBe('Aisha got in touch with us');
    expect(spoken('touchpoint.outbound', 'email')).toBe('We emailed Aisha');
    expect(spoken('touchpoint.outbound', 'phone')).toBe('We called Aisha');
    expect(spoken('touchpoint.outbound')).toBe('We contacted Aisha');
    expect(signalText({ kind: 'fleet.reported', data: { total: 400, activated: 390, reporting: 384 } })).toBe(
      '384 of 390 devices reported (400 in total)',
    );
    expect(signalText({ kind: 'stakeholder.vacated', data: { role: 'champion', reason: 'moved' }, person: 'Farid' })).toBe(
      'Farid is no longer champion (moved)',
    );
  });

  it('reads like English, not like data', () => {
    const spoken = (kind: SignalKind, data: Record<string, unknown>): string => signalText({ kind, data }, CONTEXT);
    expect(spoken('readiness.answered', { side: 'vendor', dimension: 'skills', level: 3 })).toBe('We are nearly ready on skills');
    expect(spoken('knowledge.shown', { topic: 'Use the API', level: 2 })).toBe('Someone can handle “Use the API” with help');
    expect(spoken('operation.performed', { by: 'client', what: 'Set a threshold' })).toBe(
      'The client operated the system (set a threshold)',
    );
    expect(spoken('invoice.issued', { invoice: 'tanjung-R2', amount: 4150, currency: 'EUR', dueOn: '2026-07-01' })).toBe(
      'Invoice for EUR 42 sent, due on 1 July',
    );
    expect(spoken('alarm.handled', { raised: 2 })).toBe('2 alarms dealt with');
    expect(spoken('alarm.handled', { raised: 2, handled: 0 })).toBe('None of 2 alarms dealt with');
  });

  it('names a number that people use, and spells a key that is made of words', () => {
    const closed = (decision: string): string => signalText({ kind: 'decision.closed', data: { decision } });
    expect(signalText({ kind: 'invoice.paid', data: { invoice: 'INV-204' } })).toBe('Invoice INV-204 paid');
    expect(signalText({ kind: 'invoice.paid', data: { invoice: '2026/31' } })).toBe('Invoice 2026/31 paid');
    expect(signalText({ kind: 'invoice.paid', data: { invoice: 'harbour-link-R4' } })).toBe('Invoice paid');
    expect(closed('cranes-7-to-9')).toBe('The client said yes to “Cranes 7 to 9”');
    expect(closed('0190f3c2-7b1e-7000-8000-3f2a')).toBe('The client said yes to a question');
  });
});

describe('people without a recorded name', () => {
  it.each([
    ['nurul.huda@acme.example', 'Nurul Huda'],
    ['info@acme.example', 'info@acme.example'],
    ["siti rahman o'neill", "Siti Rahman O'neill"],
    ['åsa-lena', 'Åsa-Lena'],
  ])('%s is called %s', (address, name) => {
    expect(calledBy(address)).toBe(name);
  });
});
