import { EXPLANATION_CODES, validateSignal } from '@app/scoring';
import { answerTo, lackOf, type Given } from './answers.rules';

const QUESTIONS = EXPLANATION_CODES.filter((code) => code.startsWith('missing.') && code !== 'missing.own');

/** What somebody would type into each field. */
function typed(question: string): Given {
  const answer = answerTo(question);
  return Object.fromEntries(
    (answer?.fields ?? []).map(({ name, type, choices }): [string, string] => {
      if (type === 'choice') return [name, choices?.[0]?.value ?? ''];
      if (type === 'date' || type === 'past-date') return [name, '2026-11-01'];
      return [name, type === 'number' ? '12' : type === 'person' ? 'aisha@acme.example' : 'Something'];
    }),
  );
}

describe('an answer on the spot', () => {
  it.each(QUESTIONS)('%s becomes a signal that is taken', (question) => {
    const answer = answerTo(question);
    const signals = [...(answer?.signals(typed(question), () => 'x-1') ?? []), ...(answer?.nobody?.signals ?? [])];
    expect(signals.length).toBeGreaterThan(0);
    for (const { kind, data, person } of signals) {
      const sent = {
        id: 'x',
        kind,
        account: 'acme',
        occurredAt: '2026-11-01T12:00:00Z',
        source: 'screen',
        data,
        ...(person && { person }),
      };
      expect(validateSignal(sent)).toEqual([]);
    }
  });

  it.each(QUESTIONS)('%s asks for three things at most', (question) => {
    expect(answerTo(question)?.fields.filter(({ optional }) => optional !== true).length).toBeLessThanOrEqual(3);
  });

  it('says which field is still empty, and what is no number', () => {
    const fleet = answerTo('missing.fleet');
    if (fleet === null) throw new Error('the fleet cannot be told');
    expect(lackOf(fleet, {})).toBe('“Devices reporting” is empty.');
    expect(lackOf(fleet, { reporting: 'most', total: '12' })).toBe('“Devices reporting” must be a whole number.');
    expect(lackOf(fleet, { reporting: '11', total: '12' })).toBeNull();
  });
});
