import type { SignalResponse } from '@app/contracts';
import type { SignalKind } from '@app/scoring';
import { clocksNow, onCalendar, rhythm } from './rhythm.rules';

let count = 0;
function signal(kind: SignalKind, day: string, person: string | null, data: Record<string, unknown> = {}): SignalResponse {
  const at = `${day}T09:00:00.000Z`;
  return {
    id: String(count++),
    kind,
    account: 'a',
    pilot: null,
    person,
    personAddress: person === null ? null : `${person.toLowerCase()}@a.example`,
    occurredAt: at,
    receivedAt: at,
    source: 'api',
    sourceId: null,
    value: null,
    data,
    text: kind,
  };
}
const at = (day: string) => Date.parse(`${day}T09:00:00.000Z`);

describe('rhythm', () => {
  const signals = [
    signal('touchpoint.outbound', '2026-05-20', null),
    signal('meeting.held', '2026-04-10', 'Farid'),
    signal('touchpoint.inbound', '2026-04-13', 'Farid'),
    signal('touchpoint.inbound', '2026-05-01', 'Nurul'),
    signal('touchpoint.inbound', '2026-05-02', 'Robot', { automatic: true }),
    signal('touchpoint.inbound', '2026-05-03', 'Sensora', { side: 'partner' }),
    signal('touchpoint.outbound', '2026-04-12', null),
    signal('touchpoint.outbound', '2026-05-25', null, { expectsAnswer: false }),
  ];

  it('counts people at the client only: no machine, no partner', () => {
    expect(rhythm(signals, null, null).answers.map((answer) => answer.person)).toEqual(['Farid', 'Farid', 'Nurul']);
  });

  it('hears only deciders on their clock, so that a busy operator masks nobody', () => {
    const heard = rhythm(signals, ['Farid'], at('2026-04-13'));
    expect(heard.answers.map((answer) => answer.at)).toEqual([at('2026-04-10'), at('2026-04-13')]);
    expect(heard.unanswered.map((ask) => ask.at)).toEqual([at('2026-05-20')]);
  });

  it('calls an ask unanswered only after the last answer, and only where an answer was expected', () => {
    expect(rhythm(signals, null, null).unanswered.map((ask) => ask.at)).toEqual([at('2026-05-20')]);
  });

  it('tells three clocks apart: a busy operator, a busy integrator and a silent decider', () => {
    const clocks = clocksNow([...signals, signal('touchpoint.inbound', '2026-04-01', 'Farid')], ['Farid']);
    expect(clocks.map(({ clock, last, every }) => [clock, last?.person, last?.at, every])).toEqual([
      ['deciders', 'Farid', at('2026-04-13'), 6],
      ['client', 'Nurul', at('2026-05-01'), 10],
      ['partner', 'Sensora', at('2026-05-03'), null],
    ]);
    expect(clocksNow([], []).map(({ last, every }) => [last, every])).toEqual(Array(3).fill([null, null]));
  });

  it('takes agreed quiet with both of its days', () => {
    const [quiet] = rhythm([signal('quiet.agreed', '2026-07-01', null, { from: '2026-08-01', until: '2026-08-21' })], null, null).quiets;
    expect(quiet).toEqual({ from: new Date(2026, 7, 1).getTime(), until: new Date(2026, 7, 22).getTime(), reason: null });
  });
});

it('stretches counted days over the days off', () => {
  expect(onCalendar(10, 2)).toBe(14);
  expect(onCalendar(10, 0)).toBe(10);
  expect(onCalendar(1, 7)).toBe(7);
});
