import { signalForm, type SignalResponse } from '@app/contracts';
import { SIGNAL_KINDS } from '@app/scoring';
import { Zone } from '@app/scoring/vocabulary';
import { Clock } from '../../../ui/format/clock';
import { givenIn, mistakesIn } from '../../../ui/schema-form/typed-values.rules';
import { correctedData, correctionFields, typedBefore } from './correction.rules';

const entered: SignalResponse = {
  id: '1',
  kind: 'meeting.held',
  account: 'acme',
  pilot: null,
  person: 'Aisha',
  personAddress: 'aisha@acme.example',
  occurredAt: '2026-11-02T12:00:00.000Z',
  receivedAt: '2026-11-02T12:00:00.000Z',
  source: 'screen',
  sourceId: 'x-1',
  value: null,
  data: { meeting: 'm-1', side: 'client', attendees: ['Aisha'], extra: { note: 'short', from: 'app' } },
  text: 'Meeting with Aisha',
};
const held = SIGNAL_KINDS.find(({ kind }) => kind === 'meeting.held')!;
const fields = correctionFields(entered, signalForm(held.kind, held.schema));
const typed = typedBefore(entered, fields, new Clock(new Zone('Asia/Tokyo'), Date.parse('2026-11-03T12:00:00Z')));

it('shows the day, what can be typed, and the note, as they are', () => {
  expect(fields.map(({ name }) => name)).toEqual(['occurredOn', '/side', 'note']);
  expect(typed).toEqual({ occurredOn: '2026-11-02', '/side': 'client', note: 'short' });
  expect(mistakesIn(fields, { ...typed, occurredOn: '2026-12-01' }, '2026-11-03')).toEqual({
    occurredOn: 'Choose a date that is not in the future.',
  });
});

it('keeps what the form does not show, and names attendees by address', () => {
  const data = (changes: Record<string, string>) => correctedData(entered, fields, givenIn(fields, { ...typed, ...changes }, []));
  expect(data({ '/side': 'partner', note: 'long' })).toEqual({
    meeting: 'm-1',
    side: 'partner',
    attendees: ['aisha@acme.example'],
    extra: { note: 'long', from: 'app' },
  });
  expect(data({ note: '' })['extra']).toEqual({ from: 'app' });
});
