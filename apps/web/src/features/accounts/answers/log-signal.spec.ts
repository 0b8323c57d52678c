import { signalForm } from '@app/contracts';
import { SIGNAL_KINDS, SignalValidator } from '@app/scoring';
import { Zone } from '@app/scoring/vocabulary';
import { Clock } from '../../../ui/format/clock';
import { fieldsOf } from '../../../ui/schema-form/form-field.rules';
import { givenIn, mistakesIn } from '../../../ui/schema-form/typed-values.rules';
import { LOG_ANSWERS, LOG_FIELDS, LOG_KINDS, loggedSignal, type LogKind } from './log-signal.rules';

const now = Date.UTC(2026, 10, 23, 1);
const clock = new Clock(new Zone('Asia/Kuala_Lumpur'), now);
const context = { account: 'tanjung', pilot: null, clock, now, newId: () => 'x1' };
const people = [{ name: 'Farid', address: 'farid@tanjung.example' }];
const { kind: anyKind, schema } = SIGNAL_KINDS[0]!;
const fields = fieldsOf(signalForm(anyKind, schema), LOG_FIELDS);
const typed = { person: 'farid@tanjung.example', occurredOn: '2026-11-23', note: ' asked for a quote ' };

const logged = (kind: LogKind, answer: 0 | 1, changed: Partial<typeof typed> = {}) =>
  loggedSignal(LOG_ANSWERS[kind][answer], givenIn(fields, { ...typed, ...changed }, people), context);

describe('logging', () => {
  it('makes an answered call a reply and an unanswered one an ask', () => {
    expect(logged('call', 0)).toEqual({
      id: 'x1',
      account: 'tanjung',
      occurredAt: new Date(now).toISOString(),
      source: 'screen',
      person: 'farid@tanjung.example',
      kind: 'touchpoint.inbound',
      data: { channel: 'phone', side: 'client', extra: { note: 'asked for a quote' } },
    });
    expect(logged('call', 1)).toMatchObject({ kind: 'touchpoint.outbound', data: { channel: 'phone', expectsAnswer: true } });
  });

  it('tells a held meeting from a missed one', () => {
    expect(logged('meeting', 0)).toMatchObject({ kind: 'meeting.held', person: 'farid@tanjung.example', data: { side: 'client' } });
    expect(logged('meeting', 1)).toMatchObject({ kind: 'meeting.missed', data: { missedBy: 'client' } });
  });

  it('leaves out what was not typed', () => {
    const signal = logged('mail', 1, { person: '', note: '' });
    expect(signal).not.toHaveProperty('person');
    expect(signal.data).toEqual({ channel: 'email', side: 'client', expectsAnswer: true });
  });

  it('keeps the day of a call that is logged later', () => {
    expect(logged('call', 0, { occurredOn: '2026-11-20' }).occurredAt).toBe('2026-11-20T04:00:00.000Z');
    expect(mistakesIn(fields, { ...typed, occurredOn: '2026-11-24' }, clock.today)).toEqual({
      occurredOn: 'Choose a date that is not in the future.',
    });
  });

  it.each(LOG_KINDS)('%s becomes signals that the API accepts', (kind) => {
    const validator = new SignalValidator();
    for (const answer of [0, 1] as const) expect(validator.validate(logged(kind, answer))).toEqual([]);
  });
});
