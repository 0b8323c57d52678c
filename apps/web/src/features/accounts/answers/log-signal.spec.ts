import { byDay, kindsFor } from '../timeline/timeline.rules';
import { LOG_ANSWERS } from './log-signal.rules';

const entry = {
  account: 'tanjung',
  id: 'x1',
  occurredAt: '2026-11-23T08:30:00.000Z',
  person: 'farid@tanjung.example',
  note: ' asked for a quote ',
};
const logged = (kind: 'call' | 'mail' | 'meeting', answer: number) => LOG_ANSWERS[kind][answer]?.signal(entry);

describe('logging', () => {
  it('makes an answered call an answer and an unanswered one an ask', () => {
    expect(logged('call', 0)).toEqual({
      id: 'x1',
      account: 'tanjung',
      occurredAt: '2026-11-23T08:30:00.000Z',
      source: 'screen',
      person: 'farid@tanjung.example',
      kind: 'touchpoint.inbound',
      data: { channel: 'phone', side: 'client', extra: { note: 'asked for a quote' } },
    });
    expect(logged('call', 1)).toMatchObject({ kind: 'touchpoint.outbound', data: { channel: 'phone', expectsAnswer: true } });
  });

  it('tells a held meeting from a missed one', () => {
    expect(logged('meeting', 0)).toMatchObject({ kind: 'meeting.held', data: { side: 'client', attendees: ['farid@tanjung.example'] } });
    expect(logged('meeting', 1)).toMatchObject({ kind: 'meeting.missed', data: { missedBy: 'client' } });
  });

  it('leaves out what was not said', () => {
    const signal = LOG_ANSWERS.mail[1]?.signal({ ...entry, person: null, note: '' });
    expect(signal).toEqual({
      id: 'x1',
      account: 'tanjung',
      occurredAt: entry.occurredAt,
      source: 'screen',
      kind: 'touchpoint.outbound',
      data: { channel: 'email', side: 'client', expectsAnswer: true },
    });
  });
});

describe('timeline', () => {
  it('hides machines until asked', () => {
    expect(kindsFor('people')).toContain('touchpoint.inbound');
    expect(kindsFor('people')).not.toContain('fleet.reported');
    expect(kindsFor('people')).not.toContain('user.active');
    expect(kindsFor('machines')).toContain('user.active');
    expect(kindsFor('business')).not.toContain('touchpoint.inbound');
    expect(kindsFor('all')).toBeUndefined();
  });

  it('groups by the day of the reader and keeps the order', () => {
    const at = (date: Date) => ({ id: date.toISOString(), occurredAt: date.toISOString() }) as Parameters<typeof byDay>[0][number];
    const days = byDay([at(new Date(2026, 10, 23, 9)), at(new Date(2026, 10, 23, 0, 1)), at(new Date(2026, 10, 22, 23, 59))]);
    expect(days.map((day) => [day.day, day.items.length])).toEqual([
      ['2026-11-23', 2],
      ['2026-11-22', 1],
    ]);
  });
});
