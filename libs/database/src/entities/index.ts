import { VendorEntity } from './vendor.entity';
import { CredentialEntity } from './credential.entity';
import { WorkerEntity } from './worker.entity';
import { MemberEntity } from './member.entity';
import { ApiKeyEntity } from './api-key.entity';
import { AccountEntity } from './account.entity';
import { PilotEntity } from './pilot.entity';
import { PersonEntity } from './person.entity';
import { SignalEntity } from './signal.entity';
import { SignalRevisionEntity } from './signal-revision.entity';
import { FactsEntity } from './facts.entity';
import { HealthEntity } from './health.entity';
import { HealthHistoryEntity } from './health-history.entity';
import { ForesightEntity } from './foresight.entity';
import { NightEntity } from './night.entity';
import { AnswerDayEntity } from './answer-day.entity';
import { BandChangeEntity } from './band-change.entity';
import { OutboxEntity } from './outbox.entity';
import { PlaybookRunEntity } from './playbook-run.entity';
import { TaskEntity } from './task.entity';
import { ScorecardEntity } from './scorecard.entity';
import { ScorecardVersionEntity } from './scorecard-version.entity';

/** Columns only: tables, keys and policies are the migrations'. */
export const ENTITIES = [
  VendorEntity,
  CredentialEntity,
  WorkerEntity,
  MemberEntity,
  ApiKeyEntity,
  AccountEntity,
  PilotEntity,
  PersonEntity,
  SignalEntity,
  SignalRevisionEntity,
  FactsEntity,
  HealthEntity,
  HealthHistoryEntity,
  ForesightEntity,
  NightEntity,
  AnswerDayEntity,
  BandChangeEntity,
  OutboxEntity,
  PlaybookRunEntity,
  TaskEntity,
  ScorecardEntity,
  ScorecardVersionEntity,
] as const;

export {
  VendorEntity,
  CredentialEntity,
  WorkerEntity,
  MemberEntity,
  ApiKeyEntity,
  AccountEntity,
  PilotEntity,
  PersonEntity,
  SignalEntity,
  SignalRevisionEntity,
  FactsEntity,
  HealthEntity,
  HealthHistoryEntity,
  ForesightEntity,
  NightEntity,
  AnswerDayEntity,
  BandChangeEntity,
  OutboxEntity,
  PlaybookRunEntity,
  TaskEntity,
  ScorecardEntity,
  ScorecardVersionEntity,
};
