import { type Static, Type } from '@sinclair/typebox';
import { type Card, MEASURE_KINDS, READING_CODES } from '@app/scoring';
import { Id, Moment, Nullable, OneOf, pageOf } from './schema';

const STATES = ['draft', 'published', 'superseded'] as const;
export type ScorecardState = (typeof STATES)[number];

export const ScorecardResponse = Type.Object(
  {
    id: Id,
    key: Type.String({ example: 'default', description: '`default` always exists, even unchanged.' }),
    name: Type.String({ example: 'Default' }),
    inForce: Type.Boolean({ description: 'Its latest published version scores every account.' }),
    version: Nullable(Type.Integer({ example: 1, description: 'The latest published version; null when none was.' })),
    draft: Nullable(Type.Integer({ example: 2, description: 'The number of the draft; null without one.' })),
    revision: Type.Integer({ example: 0, description: 'Grows with every change; a request that changes the scorecard must send it.' }),
  },
  { $id: 'ScorecardBody' },
);
export type ScorecardResponse = Static<typeof ScorecardResponse>;

export const ScorecardPage = pageOf(ScorecardResponse, { $id: 'ScorecardPage' });
export type ScorecardPage = Static<typeof ScorecardPage>;

export const ScorecardVersionItem = Type.Object(
  {
    scorecard: Type.String({ example: 'default', description: 'Key of the scorecard.' }),
    version: Type.Integer({ example: 1 }),
    state: OneOf(STATES, { description: '`published` is the current version; a vendor has at most one.' }),
    author: Nullable(
      Type.String({ example: 'lena@vendor.example', description: 'Email address, or `API key`; null for the built-in version.' }),
    ),
    note: Nullable(Type.String()),
    createdAt: Nullable(Moment()),
    updatedAt: Nullable(Moment()),
    publishedAt: Nullable(Moment({ description: 'Null for the built-in version.' })),
  },
  { $id: 'ScorecardVersionItemBody' },
);
export type ScorecardVersionItem = Static<typeof ScorecardVersionItem>;

export const ScorecardVersionPage = pageOf(ScorecardVersionItem, { $id: 'ScorecardVersionPage' });
export type ScorecardVersionPage = Static<typeof ScorecardVersionPage>;

export const ScorecardVersionResponse = Type.Object(
  {
    ...ScorecardVersionItem.properties,
    revision: Type.Integer({ example: 0, description: 'The revision of the scorecard when this was read.' }),
    cards: Type.Unsafe<readonly Card[]>({ type: 'array', items: { type: 'object', additionalProperties: true } }),
  },
  { $id: 'ScorecardVersionBody' },
);
export type ScorecardVersionResponse = Static<typeof ScorecardVersionResponse>;

const ReadingResponse = Type.Object(
  {
    reading: OneOf(READING_CODES),
    kind: OneOf(MEASURE_KINDS),
    better: OneOf(['high', 'low'], { description: 'The better end: a curve rises where `high` is better and falls where `low` is.' }),
    params: Type.Unsafe<readonly string[]>(
      Type.Array(Type.String(), { example: ['halfLife'], description: 'Parameters that a measure must set for it.' }),
    ),
    meaning: Type.String({ example: 'Days since the last meeting held.' }),
  },
  { $id: 'ReadingBody' },
);

const NamedCode = Type.Object(
  { code: Type.String({ example: 'engagement' }), name: Type.String({ example: 'Engagement' }) },
  { $id: 'NamedBody' },
);

const BuiltInMeasure = Type.Object(
  { ...NamedCode.properties, reading: OneOf(READING_CODES, { description: 'The reading it always uses.' }) },
  { $id: 'BuiltInMeasureBody' },
);

export const VocabularyResponse = Type.Object(
  {
    readings: Type.Array(ReadingResponse),
    measures: Type.Array(BuiltInMeasure),
    groups: Type.Array(NamedCode),
    halfLives: Type.Unsafe<readonly number[]>(Type.Array(Type.Number(), { example: [7, 14], description: 'Days.' })),
  },
  { $id: 'VocabularyBody' },
);
export type VocabularyResponse = Static<typeof VocabularyResponse>;
