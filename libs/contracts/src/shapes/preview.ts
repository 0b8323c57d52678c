import { type Static, Type } from '@sinclair/typebox';
import type { GateCode } from '@app/scoring';
import { BANDS } from '@app/scoring/vocabulary';
import { Described, Id, Moment, Nullable, OneOf } from './schema';
import { Sentence } from './sentence';

/** Accounts in each band. */
export const BandCounts = Type.Object(
  {
    thriving: Type.Integer(),
    steady: Type.Integer(),
    'at-risk': Type.Integer(),
    stalled: Type.Integer(),
    earlyRead: Type.Integer({ description: 'Too little is known for a good band, or for a score.' }),
    unknown: Type.Integer({ description: 'Nothing is known.' }),
  },
  { $id: 'BandCountsBody' },
);
export type BandCounts = Static<typeof BandCounts>;

const BandsBeforeAndAfter = Type.Object({ before: BandCounts, after: BandCounts }, { $id: 'BandsBody' });

export const OpenedAndClosed = Type.Object(
  {
    before: Type.Integer(),
    after: Type.Integer(),
    opened: Type.Integer({ description: 'Would be new.' }),
    closed: Type.Integer({ description: 'Would be gone.' }),
  },
  { $id: 'OpenedAndClosedBody' },
);
export type OpenedAndClosed = Static<typeof OpenedAndClosed>;

const GatePreview = Type.Object(
  {
    ...OpenedAndClosed.properties,
    gate: Type.Unsafe<GateCode>({ type: 'string', example: 'champion-vacant' }),
    name: Type.String({ example: 'No champion' }),
  },
  { $id: 'GatePreviewBody' },
);

const PreviewAccount = Type.Object(
  { id: Id, key: Type.String({ example: 'tanjung-water' }), name: Type.String({ example: 'Tanjung Water' }) },
  { $id: 'PreviewAccountBody' },
);

const PreviewSide = Type.Object(
  {
    score: Nullable(Type.Number({ example: 61.5 })),
    band: Nullable(OneOf(BANDS)),
    scorecard: Type.String({ example: 'growing-1', description: 'The card that fits.' }),
  },
  { $id: 'PreviewSideBody' },
);

const PreviewPart = Type.Object(
  {
    part: Type.String({ example: 'champion', description: 'A measure, or `gates`.' }),
    name: Type.String({ example: 'Champion' }),
    points: Type.Number({ example: -12 }),
    reason: OneOf(['value', 'weight', 'gate']),
    sentence: Sentence,
  },
  { $id: 'PreviewPartBody' },
);

export const PreviewItem = Type.Object(
  {
    account: PreviewAccount,
    pilot: Type.String({ example: 'plant-3', description: 'The pilot that would give the score.' }),
    before: PreviewSide,
    after: PreviewSide,
    change: Nullable(Type.Number({ example: -6.1, description: 'Null when either score is.' })),
    parts: Type.Array(PreviewPart, { description: 'Largest first; they add up to `change`.' }),
    gatesOpened: Type.Array(Type.Unsafe<GateCode>(Type.String()), { example: ['champion-vacant'] }),
    gatesClosed: Type.Array(Type.Unsafe<GateCode>(Type.String())),
  },
  { $id: 'PreviewItemBody' },
);
export type PreviewItem = Static<typeof PreviewItem>;

/** How far scores would move, of accounts that have one before and after. */
export const ScoreShifts = Type.Object(
  {
    up: Type.Integer({ description: 'Would gain a point or more.' }),
    down: Type.Integer({ description: 'Would lose a point or more.' }),
    mean: Type.Number({ example: -1.8, description: 'Mean change in points.' }),
    steps: Type.Array(
      Type.Object({
        from: Nullable(Type.Number({ example: -10, description: 'Included; null: no lower end.' })),
        to: Nullable(Type.Number({ example: -3, description: 'Not included; null: no upper end.' })),
        accounts: Type.Integer(),
      }),
      { description: 'Accounts by the points they would gain or lose, largest loss first.' },
    ),
  },
  { $id: 'ScoreShiftsBody' },
);
export type ScoreShifts = Static<typeof ScoreShifts>;

export const PreviewResponse = Type.Object(
  {
    at: Moment(),
    inForce: Type.String({ example: 'built-in', description: 'The scorecard version that scores accounts now.' }),
    accounts: Type.Integer({ description: 'Accounts compared.' }),
    complete: Type.Boolean({ description: 'False when time ran out before all accounts were compared.' }),
    bands: BandsBeforeAndAfter,
    changedBand: Type.Integer(),
    shifts: ScoreShifts,
    alarms: Described(OpenedAndClosed, 'Accounts at risk or stalled.'),
    tasks: Type.Integer({ description: 'Silences that have a task; a scorecard does not change them.' }),
    gates: Type.Array(GatePreview),
    items: Type.Array(PreviewItem, {
      description:
        'Accounts that would change their band, then those whose score would move by a point or more; the largest change first, at most 200.',
    }),
  },
  { $id: 'PreviewBody' },
);
export type PreviewResponse = Static<typeof PreviewResponse>;

/** A line of a streamed preview. */
export const PreviewProgress = Type.Object(
  {
    done: Type.Integer({ example: 12_400, description: 'Accounts compared so far.' }),
    total: Type.Integer({ example: 50_000 }),
    preview: Nullable(PreviewResponse, { description: 'Null in every line but the last.' }),
  },
  { $id: 'PreviewProgressBody' },
);
export type PreviewProgress = Static<typeof PreviewProgress>;
