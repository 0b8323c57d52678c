import { type Static, Type } from '@sinclair/typebox';
import { CLOCKS } from '@app/scoring';
import { NamedPerson, NameOrErased } from './people';
import { Day, Id, Moment, Nullable, OneOf } from './schema';
import { Evidence, Sentence } from './sentence';

export const SilenceResponse = Type.Object(
  {
    clock: OneOf(CLOCKS),
    risk: Type.Number({ example: 0.61, description: '0–1: how likely this silence becomes a stall.' }),
    days: Type.Number({ example: 31, description: "Counted days since the last reply, without the client's days off and agreed quiet." }),
    usualDays: Type.Number({ example: 6.2, description: 'Usual counted days between replies since the handover.' }),
    since: Moment(),
    corroboratedBy: Type.Array(Type.String(), { example: ['unanswered-ask'] }),
    sentence: Sentence,
    evidence: Evidence,
  },
  { $id: 'SilenceBody' },
);
export type SilenceResponse = Static<typeof SilenceResponse>;

const ClockResponse = Type.Object(
  {
    clock: OneOf(CLOCKS),
    lastReplyAt: Moment(),
    lastReplyBy: Nullable(NamedPerson),
    since: Moment({ description: 'Start of the silence: the last reply, or the recorded handover after it.' }),
    days: Type.Number({ description: 'Counted days since then.' }),
    usualDays: Nullable(Type.Number({ description: 'The usual gap in calendar days; null after a single reply.' })),
    risk: Type.Number({ minimum: 0, maximum: 1 }),
  },
  { $id: 'ClockBody' },
);
export type ClockResponse = Static<typeof ClockResponse>;
export type ClockName = ClockResponse['clock'];

const Reply = Type.Object(
  {
    signal: Type.String({ description: 'Id of the signal.' }),
    at: Moment(),
    person: Nullable(Id),
    name: NameOrErased,
    clocks: Type.Array(OneOf(CLOCKS), { description: 'The clocks that it stopped.' }),
  },
  { $id: 'ReplyBody' },
);

const Unanswered = Type.Object(
  { at: Moment(), channel: Nullable(Type.String({ example: 'email' })), person: Nullable(Id), name: NameOrErased },
  { $id: 'UnansweredBody' },
);

const Quiet = Type.Object({ from: Day(), until: Day() }, { $id: 'QuietBody' });

const FixedRule = Type.Object({ days: Type.Number({ example: 30 }), alertsAt: Moment() }, { $id: 'FixedRuleBody' });

/** The clocks behind a silence, with the replies that stopped them. */
export const SilenceClocksResponse = Type.Object(
  {
    account: Type.String(),
    at: Moment(),
    pilot: Type.String(),
    speaking: Nullable(
      OneOf(['deciders', 'client'], { description: 'The clock that the health sentence is about; null where nobody ever replied.' }),
    ),
    clocks: Type.Array(ClockResponse),
    level: Nullable(
      OneOf(['none', 'digest', 'task', 'dark'], { description: 'How far the silence has gone; null where nobody ever replied.' }),
    ),
    corroboratedBy: Type.Array(OneOf(['unanswered-ask', 'missed-meeting', 'champion-gone', 'use-down']), {
      description: 'Further evidence besides the days.',
    }),
    heldUntil: Nullable(Moment({ description: 'A future meeting that the client accepted: until then a silence raises no alarm.' })),
    replies: Type.Array(Reply, { description: 'Replies of the last 18 months, oldest first.' }),
    unanswered: Type.Array(Unanswered, { description: 'Requests on the speaking clock that are overdue for a reply, oldest first.' }),
    quiets: Type.Array(Quiet, { description: 'Agreed quiet, both days included.' }),
    fixedRules: Type.Array(FixedRule, { description: 'When fixed rules would have alerted on the speaking clock.' }),
  },
  { $id: 'SilenceClocksBody' },
);
export type SilenceClocksResponse = Static<typeof SilenceClocksResponse>;
