import { withoutData } from './failed-update.rules';

describe('the message of an error without data', () => {
  it.each([
    ['There is no such account.', 'There is no such account.'],
    ['invalid input syntax for type uuid: "Aisha Rahman"', 'invalid input syntax for type uuid: "…"'],
    ['null value in column "score" of relation "health" violates', 'null value in column "score" of relation "health" violates'],
    [`Cannot read properties of null (reading 'length')`, `Cannot read properties of null (reading 'length')`],
    [`Unexpected token 'A', "Aisha said" is not valid JSON`, `Unexpected token '…', "…" is not valid JSON`],
    ['Unexpected text “Aisha', 'Unexpected text “…”'],
    ['cut off in "Aisha Rah', 'cut off in "…"'],
    ['nobody named aisha@client.example is known', 'nobody named … is known'],
    [`the client's "Plan B" isn't known`, `the client's "…" isn't known`],
    ['failed\nDETAIL: Key (name)=(Aisha)', 'failed'],
    ['', ''],
  ])('%j reads %j', (message, shown) => {
    expect(withoutData(message)).toBe(shown);
  });

  it('is short', () => {
    expect(withoutData('a'.repeat(1000))).toHaveLength(200);
  });
});
