import { type Static, Type } from '@sinclair/typebox';
import { CAUSE_CODES, type GateCode } from '@app/scoring';
import { BANDS } from '@app/scoring/vocabulary';
import { Day, Described, Id, Moment, Nullable, OneOf, pageOf } from './schema';
import { Evidence, QuestionResponse, Sentence } from './sentence';
import { SilenceResponse } from './silence';

export const PART_OWNERS = ['client', 'vendor', 'time', 'now-known', 'scorecard'] as const;
const HISTORY_CAUSES = ['signals', 'nightly', 'hourly', 'refold', 'correction', 'scorecard'] as const;
export type HistoryCause = (typeof HISTORY_CAUSES)[number];

export const MeasureResponse = Type.Object(
  {
    measure: Type.String({ example: 'decider-silence', description: 'A built-in measure, or a key of your own.' }),
    name: Type.String({ example: 'Decision-maker replies' }),
    weight: Type.Number({
      example: 0.09,
      description: 'Share of the whole score, 0–1, after unknown measures passed theirs to their siblings; 0 when unknown.',
    }),
    value: Nullable(Type.Number({ example: 35, description: '0–100; null when never known.' })),
    contribution: Type.Number({ example: 3.15, description: 'Points of the score: weight × value.' }),
    known: OneOf(['fresh', 'expired', 'never']),
    frozenSince: Nullable(Moment(), {
      description: 'When its source stopped delivering: the value is the one of that moment. Null while it delivers.',
    }),
    frozenOn: Nullable(Day(), { description: 'The day of the last delivery.' }),
    sentence: Sentence,
    evidence: Evidence,
  },
  { $id: 'MeasureBody' },
);
export type MeasureResponse = Static<typeof MeasureResponse>;

export const GroupResponse = Type.Object(
  {
    group: Type.String({ example: 'engagement' }),
    name: Type.String({ example: 'Engagement' }),
    weight: Type.Number({ example: 0.2 }),
    value: Nullable(Type.Number({ example: 41 })),
    contribution: Type.Number({ example: 8.2 }),
    measures: Type.Array(MeasureResponse),
  },
  { $id: 'GroupBody' },
);
export type GroupResponse = Static<typeof GroupResponse>;

const GateResponse = Type.Object(
  {
    gate: Type.Unsafe<GateCode>({ type: 'string', example: 'champion-vacant' }),
    cap: Type.Number({ example: 59, description: 'The score is at most this while the gate is open.' }),
    sentence: Sentence,
    evidence: Evidence,
  },
  { $id: 'GateBody' },
);

/** A reason why a client stalls or might, from recorded facts only. */
export const CauseResponse = Type.Object(
  {
    cause: OneOf(CAUSE_CODES),
    name: Type.String({ example: 'Budget window missed' }),
    strength: Type.Number({ example: 0.85, description: '0–1: how much it explains on its own.' }),
    owner: OneOf(PART_OWNERS),
    sentence: Sentence,
    evidence: Evidence,
  },
  { $id: 'CauseBody' },
);
export type CauseResponse = Static<typeof CauseResponse>;

const PulseResponse = Type.Object(
  {
    level: Type.Integer({ example: 3, description: '0 lost … 4 excellent.' }),
    at: Moment(),
    reason: Nullable(Type.String()),
    expired: Type.Boolean({ description: 'A good one expires after 180 days, a bad one stays until contradicted.' }),
  },
  { $id: 'PulseBody' },
);

export const OverrideResponse = Type.Object(
  {
    band: OneOf(BANDS),
    reason: Nullable(Type.String()),
    at: Moment(),
    until: Day({ description: 'The last day on which it applies.' }),
  },
  { $id: 'OverrideBody' },
);
export type OverrideResponse = Static<typeof OverrideResponse>;

const BandOfScore = Nullable(OneOf(BANDS));

const PilotScore = Type.Object(
  { pilot: Type.String({ example: 'plant-3' }), score: Nullable(Type.Number()), band: BandOfScore },
  { $id: 'PilotScoreBody' },
);

/** Shown beside the score of a pilot. */
const Judgement = {
  causes: Type.Array(CauseResponse, { description: 'Why it stalls or might, strongest first.' }),
  pulse: Nullable(PulseResponse, { description: "The CSM's latest own judgement." }),
  override: Nullable(OverrideResponse, { description: 'A band set by a person beside the computed one. It ends by itself.' }),
};

export const HealthResponse = Type.Object(
  {
    account: Type.String({ example: 'tanjung-water' }),
    at: Moment(),
    staleSince: Nullable(
      Moment({ description: 'When its latest update failed: the health is the one of this moment. Null while it is up to date.' }),
    ),
    score: Nullable(
      Type.Number({
        example: 49,
        description:
          '0–100, unrounded; null while less than a quarter of the card is known, unless an open gate under 60 decides by itself.',
      }),
    ),
    rawScore: Nullable(Type.Number({ example: 63.4, description: 'Before gates; null too where a gate is all that is known.' })),
    band: BandOfScore,
    earlyRead: Type.Boolean({ description: 'Something is known, but less than half of the card: the band is an early read.' }),
    coverage: Type.Number({ example: 0.72, description: "Share of the card's weight with fresh data, 0–1." }),
    pilot: Type.String({ example: 'plant-3', description: 'The weakest handed-over pilot, which gives the score.' }),
    pilots: Type.Array(PilotScore),
    scorecard: Type.String({ example: 'growing-1' }),
    daysSinceHandover: Nullable(Type.Integer({ example: 143, description: 'Negative before the handover; null when never handed over.' })),
    handoverAssumed: Type.Boolean(),
    groups: Type.Array(GroupResponse, { description: 'Their contributions and `gateContribution` add up to the score.' }),
    gates: Type.Array(GateResponse),
    gateContribution: Type.Number({ example: -14.4, description: 'Points that the gates took: score − weighted sum (≤ 0).' }),
    silence: Nullable(SilenceResponse, { description: 'Null when nobody has ever replied.' }),
    sentence: Described(Sentence, 'The one sentence that says why.'),
    evidence: Described(Evidence, 'Ids of the signals behind that sentence and its cause.'),
    hint: Nullable(Sentence, { description: 'A second sentence, such as what to do next; null when there is nothing to add.' }),
    missing: Type.Array(QuestionResponse, { description: 'What would make the score firmer if it were known.' }),
    stopped: Type.Array(Sentence, { description: 'Sources that stopped delivering; what they feed is frozen, and raises no alarm.' }),
    risk: Nullable(Type.Number({ example: 0.61, description: 'Risk of the silence, 0–1.' })),
    ...Judgement,
  },
  { $id: 'HealthBody' },
);
export type HealthResponse = Static<typeof HealthResponse>;

export const HealthHistoryItem = Type.Object(
  {
    id: Id,
    asOf: Moment({ description: 'The moment that the score is for.' }),
    computedAt: Moment({ description: 'When we computed it.' }),
    cause: Type.Unsafe<string>({
      type: 'string',
      enum: [...HISTORY_CAUSES],
      description:
        '`signals` arrived, time passed (`nightly`, `hourly`), a signal arrived late (`refold`), one was corrected or deleted (`correction`), or another `scorecard` version was published.',
    }),
    score: Nullable(Type.Number()),
    rawScore: Nullable(Type.Number()),
    band: BandOfScore,
    coverage: Type.Number(),
    pilot: Type.String(),
    scorecard: Type.String({ example: 'growing-1' }),
    gates: Type.Array(Type.Unsafe<GateCode>(Type.String())),
  },
  { $id: 'HealthHistoryBody' },
);
export type HealthHistoryItem = Static<typeof HealthHistoryItem>;

export const HealthHistoryPage = pageOf(HealthHistoryItem, { $id: 'HealthHistoryPage' });
export type HealthHistoryPage = Static<typeof HealthHistoryPage>;

const LinePoint = Type.Object({ at: Day(), score: Nullable(Type.Number()), band: BandOfScore }, { $id: 'LinePointBody' });

const LineMarker = Type.Object(
  {
    at: Type.String({ example: '2026-05-12' }),
    kind: OneOf(['handover', 'band', 'champion', 'run', 'scorecard']),
    text: Type.String({ example: 'Handed over' }),
  },
  { $id: 'LineMarkerBody' },
);

/** The score at the end of each day of the vendor as known now, for the chart. */
export const HealthLineResponse = Type.Object(
  { account: Type.String(), points: Type.Array(LinePoint), markers: Type.Array(LineMarker) },
  { $id: 'HealthLineBody' },
);
export type HealthLineResponse = Static<typeof HealthLineResponse>;
