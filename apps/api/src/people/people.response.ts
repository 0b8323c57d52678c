import { ApiProperty } from '@nestjs/swagger';
import type { ClockName, ClockResponse, PeopleResponse, PersonResponse, RoleResponse, SilenceClocksResponse } from '@app/contracts';
import { CLOCKS } from '@app/scoring';
import { STAKEHOLDER_ROLES, type StakeholderRole } from '@app/scoring/vocabulary';

const NAME = { type: String, nullable: true, description: 'Null once the person was erased.' } as const;
const MOMENT = { type: String, format: 'date-time' } as const;

class NamedPersonBody {
  @ApiProperty({ format: 'uuid' })
  person!: string;

  @ApiProperty(NAME)
  name!: string | null;
}

class FormerRoleBody {
  @ApiProperty({ enum: STAKEHOLDER_ROLES })
  role!: StakeholderRole;

  @ApiProperty(MOMENT)
  since!: string;

  @ApiProperty(MOMENT)
  until!: string;
}

class PersonBody implements PersonResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty(NAME)
  name!: string | null;

  @ApiProperty({ type: String, nullable: true })
  address!: string | null;

  @ApiProperty({ enum: STAKEHOLDER_ROLES, isArray: true })
  roles!: StakeholderRole[];

  @ApiProperty({ description: 'Champion, sponsor, budget holder or system owner.' })
  isDecider!: boolean;

  @ApiProperty({ description: 'Gave up their last role.' })
  hasLeft!: boolean;

  @ApiProperty({ ...MOMENT, nullable: true })
  lastReplyAt!: string | null;

  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'The usual gap between replies in days of the calendar; null with fewer than two.',
  })
  replyEveryDays!: number | null;

  @ApiProperty({ type: Number, nullable: true, description: 'Days that count since the last reply, or the recorded handover after it.' })
  silentDays!: number | null;

  @ApiProperty({
    type: Boolean,
    nullable: true,
    description: 'Judged like the silence of the account; null after they left, or where nothing is known to judge by.',
  })
  isSilent!: boolean | null;

  @ApiProperty({ type: [FormerRoleBody], description: 'Roles given up, oldest first.' })
  formerRoles!: FormerRoleBody[];

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Last day on which they used the product.' })
  lastSeenOn!: string | null;
}

class RoleHolderBody extends NamedPersonBody {
  @ApiProperty({ type: String, nullable: true })
  address!: string | null;

  @ApiProperty(MOMENT)
  since!: string;

  @ApiProperty({ description: 'A backup champion who could take over today.' })
  trained!: boolean;
}

class RoleBody implements RoleResponse {
  @ApiProperty({ enum: STAKEHOLDER_ROLES })
  role!: StakeholderRole;

  @ApiProperty({ type: [RoleHolderBody] })
  holders!: RoleHolderBody[];

  @ApiProperty({ ...MOMENT, nullable: true, description: 'Since when the role is empty; null while somebody holds it.' })
  vacantSince!: string | null;

  @ApiProperty({ type: NamedPersonBody, nullable: true, description: 'The last holder who left.' })
  former!: NamedPersonBody | null;
}

class NextStepBody {
  @ApiProperty()
  what!: string;

  @ApiProperty({ format: 'date' })
  dueOn!: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  person!: string | null;

  @ApiProperty(NAME)
  name!: string | null;
}

export class PeopleBody implements PeopleResponse {
  @ApiProperty()
  account!: string;

  @ApiProperty(MOMENT)
  at!: string;

  @ApiProperty({ description: 'The pilot that the account’s health is of.' })
  pilot!: string;

  @ApiProperty({ type: [PersonBody], description: 'Decision-makers first, then other role holders, then whoever was active last.' })
  people!: PersonBody[];

  @ApiProperty({ type: [RoleBody], description: 'Roles that were ever spoken of.' })
  roles!: RoleBody[];

  @ApiProperty({ type: NextStepBody, nullable: true, description: 'The furthest next step that is not overdue.' })
  nextStep!: NextStepBody | null;
}

class ClockBody implements ClockResponse {
  @ApiProperty({ enum: CLOCKS })
  clock!: ClockName;

  @ApiProperty(MOMENT)
  lastReplyAt!: string;

  @ApiProperty({ type: NamedPersonBody, nullable: true })
  lastReplyBy!: NamedPersonBody | null;

  @ApiProperty({ ...MOMENT, description: 'The silence counts from here: the last reply, or the recorded handover after it.' })
  since!: string;

  @ApiProperty({ description: 'Days since then that count.' })
  days!: number;

  @ApiProperty({ type: Number, nullable: true, description: 'The usual gap in days of the calendar; null after a single reply.' })
  usualDays!: number | null;

  @ApiProperty({ minimum: 0, maximum: 1 })
  risk!: number;
}

class ReplyBody {
  @ApiProperty({ description: 'Id of the signal.' })
  signal!: string;

  @ApiProperty(MOMENT)
  at!: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  person!: string | null;

  @ApiProperty(NAME)
  name!: string | null;

  @ApiProperty({ enum: CLOCKS, isArray: true, description: 'The clocks that it stopped.' })
  clocks!: ClockName[];
}

class UnansweredBody {
  @ApiProperty(MOMENT)
  at!: string;

  @ApiProperty({ type: String, nullable: true, example: 'email' })
  channel!: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  person!: string | null;

  @ApiProperty(NAME)
  name!: string | null;
}

class QuietBody {
  @ApiProperty({ format: 'date' })
  from!: string;

  @ApiProperty({ format: 'date' })
  until!: string;
}

class FixedRuleBody {
  @ApiProperty({ example: 30 })
  days!: number;

  @ApiProperty(MOMENT)
  alertsAt!: string;
}

const LEVELS = ['none', 'digest', 'task', 'dark'] as const;
const CORROBORATIONS = ['unanswered-ask', 'missed-meeting', 'champion-gone', 'use-down'] as const;
const SPEAKING = ['deciders', 'client', null] as const;

export class SilenceClocksBody implements SilenceClocksResponse {
  @ApiProperty()
  account!: string;

  @ApiProperty(MOMENT)
  at!: string;

  @ApiProperty()
  pilot!: string;

  @ApiProperty({ type: String, enum: SPEAKING, nullable: true, description: 'The clock that the sentence of the health speaks of.' })
  speaking!: 'deciders' | 'client' | null;

  @ApiProperty({ type: [ClockBody] })
  clocks!: ClockBody[];

  @ApiProperty({ type: String, enum: LEVELS, nullable: true, description: 'How far the silence has gone; null where nobody ever replied.' })
  level!: (typeof LEVELS)[number] | null;

  @ApiProperty({ enum: CORROBORATIONS, isArray: true, description: 'What besides the days speaks for it.' })
  corroboratedBy!: (typeof CORROBORATIONS)[number][];

  @ApiProperty({ ...MOMENT, nullable: true, description: 'A meeting ahead that the client accepted: until then a silence is no alarm.' })
  heldUntil!: string | null;

  @ApiProperty({ type: [ReplyBody], description: 'Of the last 18 months, oldest first.' })
  replies!: ReplyBody[];

  @ApiProperty({ type: [UnansweredBody], description: 'Asks of the speaking clock that have waited long enough, oldest first.' })
  unanswered!: UnansweredBody[];

  @ApiProperty({ type: [QuietBody], description: 'Agreed quiet, both days included.' })
  quiets!: QuietBody[];

  @ApiProperty({ type: [FixedRuleBody], description: 'When fixed rules would have alerted on the speaking clock.' })
  fixedRules!: FixedRuleBody[];
}
