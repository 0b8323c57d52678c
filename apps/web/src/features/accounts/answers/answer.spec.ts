import { EXPLANATION_CODES, questionForm, signalForm, type QuestionForm } from '@app/contracts';
import { SIGNAL_KINDS, SignalValidator } from '@app/scoring';
import { UTC } from '@app/scoring/vocabulary';
import { Clock } from '../../../ui/format/clock';
import { fieldsOf, type FormField, type Typed } from '../../../ui/schema-form/form-field.rules';
import { givenIn, mistakesIn } from '../../../ui/schema-form/typed-values.rules';
import { answerSignals, insteadSignals } from './answer.rules';

const validator = new SignalValidator();

const TODAY = '2026-11-02';
const NOW = Date.parse(`${TODAY}T12:00:00Z`);
const QUESTIONS = EXPLANATION_CODES.filter((code) => code.startsWith('missing.') && code !== 'missing.own');
const context = { account: 'acme', pilot: null, clock: new Clock(UTC, NOW), now: NOW, newId: () => 'x-1' };

function formOf(question: string): { form: QuestionForm; fields: FormField[] } {
  const form = questionForm(question);
  const kind = SIGNAL_KINDS.find((each) => each.kind === form?.kind);
  if (form === null || kind === undefined) throw new Error(`${question} cannot be answered`);
  return { form, fields: fieldsOf(signalForm(kind.kind, kind.schema), form.fields) };
}

/** A valid value for a field, as typed. */
function typedIn({ control }: FormField): string {
  if (control.type === 'choice' || control.type === 'scale') return control.options[0]?.value ?? '';
  if (control.type === 'date' || control.type === 'past-date') return '2026-11-01';
  return control.type === 'number' ? '12' : control.type === 'person' ? 'Aisha' : 'Something';
}

const typedAll = (fields: readonly FormField[]): Typed => Object.fromEntries(fields.map((field) => [field.name, typedIn(field)]));

describe('an answer to a question', () => {
  it.each(QUESTIONS)('%s becomes a signal that the API accepts', (question) => {
    const { form, fields } = formOf(question);
    expect(mistakesIn(fields, typedAll(fields), TODAY)).toEqual({});
    const given = givenIn(fields, typedAll(fields), [{ name: 'Aisha', address: 'aisha@acme.example' }]);
    const signals = [...answerSignals(form, given, true, context), ...insteadSignals(form, context)];
    expect(signals).toHaveLength(1 + (form.also ? 1 : 0) + (form.instead ? 1 : 0));
    for (const signal of signals) expect(validator.validate(signal)).toEqual([]);
    if (fields.some(({ name }) => name === 'person')) expect(signals[0]?.person).toBe('aisha@acme.example');
  });

  it.each(QUESTIONS)('%s has at most three required fields, and says at each what is missing', (question) => {
    const { fields } = formOf(question);
    const required = fields.filter((field) => field.required).map(({ name }) => name);
    expect(required.length).toBeLessThanOrEqual(3);
    expect(Object.keys(mistakesIn(fields, {}, TODAY)).sort()).toEqual(required.sort());
  });

  it('gives the second signal the same key', () => {
    const { form, fields } = formOf('missing.value');
    const signals = answerSignals(form, givenIn(fields, { '/what': 'Eleven leaks' }, []), true, context);
    expect(signals.map(({ kind, data }) => [kind, data])).toEqual([
      ['value.claimed', { claim: 'x-1', what: 'Eleven leaks' }],
      ['value.accepted', { claim: 'x-1' }],
    ]);
  });
});
