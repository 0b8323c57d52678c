import type { GroupCode, VersionedCard } from '../cards/card';
import { type CardGate, GATES, READINGS, TOPIC_OF_GATE, TOPIC_OF_READING } from '../topics/codes';
import type { GateDefinition, ReadingDefinition } from '../topics/definitions';

/** It reads what other groups know already: it says nothing about how much is known, and counts only as far as it is known. */
export const EXPOSURE: GroupCode = 'exposure';

/** What a card's measures and gates are computed by, each list in the order of the card. */
interface CardDefinitions {
  readings: { reading: ReadingDefinition; topic: string }[];
  gates: { definition: GateDefinition<CardGate>; topic: string }[];
  /** Weight that can be known of every account: without exposure, and without what applies to some accounts only. */
  expected: number;
}

/** Looking up each code again for each score would take a third of a replay. */
// eslint-disable-next-line no-restricted-syntax -- a pure cache: each value is derived from its key alone
const known = new WeakMap<VersionedCard, CardDefinitions>();

export function definitionsOf(card: VersionedCard): CardDefinitions {
  let found = known.get(card);
  if (!found) known.set(card, (found = lookUp(card)));
  return found;
}

function lookUp({ groups, gates }: VersionedCard): CardDefinitions {
  const measures = groups.flatMap((group) => group.measures);
  const ofAll = groups.filter(({ group }) => group !== EXPOSURE).flatMap((group) => group.measures);
  return {
    expected: ofAll.reduce((sum, { reading, weight }) => sum + (isOfAll(READINGS[reading]) ? weight : 0), 0),
    readings: measures.map(({ reading }) => ({ reading: READINGS[reading], topic: TOPIC_OF_READING[reading] })),
    gates: gates.map(({ gate }) => ({ definition: GATES[gate], topic: TOPIC_OF_GATE[gate] })),
  };
}

function isOfAll(reading: ReadingDefinition): boolean {
  return reading.appliesTo === undefined;
}
