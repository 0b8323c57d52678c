import { readFile } from 'node:fs/promises';
import { DomainError } from '@app/contracts';
import { type CardSet, CardSetValidator, type VersionedCard } from '@app/scoring';

/** Reads cards from a JSON file: `{"cards":[…]}`, further fields are ignored. Throws a `DomainError` with every mistake. */
export async function readCardSet(file: string): Promise<CardSet> {
  let json: unknown;
  try {
    json = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw new DomainError('invalid', `${file} cannot be used: ${(error as Error).message}.`);
  }
  const { cards } = Object(json) as { cards?: unknown };
  const mistakes = new CardSetValidator().validate({ cards });
  if (mistakes.length > 0) {
    const lines = mistakes.map(({ pointer, detail }) => `${pointer} ${detail}`);
    throw new DomainError('invalid', `${file} is not a valid scorecard:\n${lines.join('\n')}`, mistakes);
  }
  return { cards: cards as CardSet['cards'] };
}

/** The same, in the form that `score` takes. */
export async function readCards(file: string): Promise<VersionedCard[]> {
  const { cards } = await readCardSet(file);
  return cards.map((card) => ({ ...card, named: card.code }));
}
