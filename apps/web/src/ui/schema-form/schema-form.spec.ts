import { signalForm } from '@app/contracts';
import { SIGNAL_KINDS } from '@app/scoring';
import { fieldsOf } from './form-field.rules';
import { givenIn, mistakesIn } from './typed-values.rules';

const schemaOf = (wanted: string) => {
  const { kind, schema } = SIGNAL_KINDS.find((each) => each.kind === wanted)!;
  return signalForm(kind, schema);
};
const asked = (...names: string[]) => names.map((field) => ({ field, required: true }));

it('picks a control for each type of value', () => {
  const controls = (kind: string, ...names: string[]) =>
    fieldsOf(schemaOf(kind), asked(...names)).map(({ label, control }) => [label, control.type]);
  expect(controls('promise.made', '/what', '/contractual', '/dueOn')).toEqual([
    ['Promise', 'text'],
    ['In the contract', 'yes-no'],
    ['Due on', 'date'],
  ]);
  expect(controls('readiness.answered', '/dimension', '/level', 'occurredOn')).toEqual([
    ['Area', 'choice'],
    ['Readiness', 'scale'],
    ['When', 'past-date'],
  ]);
  expect(controls('rollout.planned', '/waves/0/site', '/waves/0/devices')).toEqual([
    ['Site', 'text'],
    ['Devices', 'number'],
  ]);
});

it('offers only values that the schema allows, with labels', () => {
  const [side] = fieldsOf(schemaOf('readiness.answered'), asked('/side'));
  expect(side?.control).toEqual({
    type: 'choice',
    options: [
      { value: 'client', label: 'The client' },
      { value: 'vendor', label: 'We' },
    ],
  });
});

it('refuses a field that the schema lacks or that cannot be typed', () => {
  for (const name of ['/nothing', '/waves']) expect(() => fieldsOf(schemaOf('rollout.planned'), asked(name))).toThrow(name);
});

it('says at each field what is wrong', () => {
  const fields = fieldsOf(schemaOf('handover.item-accepted'), asked('/what', '/of'));
  const mistakes = (typed: Record<string, string>) => mistakesIn(fields, typed, '2026-11-02');
  expect(mistakes({ '/what': ' ', '/of': 'many' })).toEqual({ '/what': 'This field is required.', '/of': 'Enter a whole number.' });
  expect(mistakes({ '/what': 'Training', '/of': '0' })).toEqual({ '/of': 'Enter 1 or more.' });
  expect(mistakes({ '/what': 'Training', '/of': '12' })).toEqual({});
});

it('puts values where the schema has them, as their type', () => {
  const fields = fieldsOf(schemaOf('rollout.planned'), asked('/waves/0/site', '/waves/0/devices', '/waves/0/dueOn'));
  const typed = { '/waves/0/site': 'Plant 4', '/waves/0/devices': '120', '/waves/0/dueOn': '2027-02-01' };
  expect(givenIn(fields, typed, []).data).toEqual({ waves: [{ site: 'Plant 4', devices: 120, dueOn: '2027-02-01' }] });
});
