import { type Static, Type } from '@sinclair/typebox';
import { BANDS } from '@app/scoring/vocabulary';
import { PART_OWNERS } from './health';
import { Moment, Nullable, OneOf } from './schema';
import { Sentence } from './sentence';

const HealthMoment = Type.Object(
  { at: Moment(), score: Nullable(Type.Number()), band: Nullable(OneOf(BANDS)) },
  { $id: 'HealthMomentBody' },
);

export const HealthChangePart = Type.Object(
  {
    part: Type.String({ example: 'champion', description: 'A measure, `gates` or `scorecard`.' }),
    name: Type.String({ example: 'Champion' }),
    owner: OneOf(PART_OWNERS, { description: 'Who or what caused it.' }),
    points: Type.Number({ example: -12 }),
    reason: OneOf(['value', 'weight', 'gate', 'held', 'scorecard'], {
      description: '`gate`: a gate opened, closed or moved. `held`: an open gate hid the other changes.',
    }),
    sentence: Sentence,
  },
  { $id: 'HealthChangePartBody' },
);
export type HealthChangePart = Static<typeof HealthChangePart>;

/** One fact behind a change, with the points of all parts that it explains. */
export const NarratedChangeResponse = Type.Object(
  {
    part: Type.String({
      example: 'gates',
      description: 'The part that the sentence is about; `smaller` sums up minor parts, `held` those that an open gate hid.',
    }),
    name: Type.String({ example: 'No champion' }),
    owner: Nullable(OneOf(PART_OWNERS), { description: 'Null where the parts have several owners, or none.' }),
    points: Type.Number({ example: -38 }),
    parts: Type.Array(Type.String(), { example: ['gates', 'champion'], description: 'All parts whose points are included.' }),
    sentence: Sentence,
    before: Nullable(Sentence, {
      description: 'The earlier sentence where only its numbers differ; null where `sentence` itself says what changed.',
    }),
  },
  { $id: 'NarratedChangeBody' },
);
export type NarratedChangeResponse = Static<typeof NarratedChangeResponse>;

export const HealthChangeResponse = Type.Object(
  {
    account: Type.String(),
    pilot: Type.String(),
    from: HealthMoment,
    to: HealthMoment,
    change: Nullable(Type.Number({ example: -18, description: 'Null when either score is.' })),
    parts: Type.Array(HealthChangePart, { description: 'Largest first; they add up to `change`.' }),
    told: Type.Array(NarratedChangeResponse, {
      description: 'The same as a person would explain it: each fact once, causes first, hidden changes last. Adds up to `change` too.',
    }),
    sentence: Sentence,
  },
  { $id: 'HealthChangeBody' },
);
export type HealthChangeResponse = Static<typeof HealthChangeResponse>;
