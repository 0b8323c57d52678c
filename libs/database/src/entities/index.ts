import { VendorEntity } from './vendor.entity';
import { CredentialEntity } from './credential.entity';
import { MemberEntity } from './member.entity';
import { ApiKeyEntity } from './api-key.entity';
import { AccountEntity } from './account.entity';
import { PilotEntity } from './pilot.entity';
import { PersonEntity } from './person.entity';
import { SignalEntity } from './signal.entity';
import { OutboxEntity } from './outbox.entity';
import { PlaybookRunEntity } from './playbook-run.entity';
import { TaskEntity } from './task.entity';
import { ScorecardEntity } from './scorecard.entity';
import { ScorecardVersionEntity } from './scorecard-version.entity';

/** Tables that are read and written through TypeORM. Keys, policies and all other tables are only in the migrations. */
export const ENTITIES = [
  VendorEntity,
  CredentialEntity,
  MemberEntity,
  ApiKeyEntity,
  AccountEntity,
  PilotEntity,
  PersonEntity,
  SignalEntity,
  OutboxEntity,
  PlaybookRunEntity,
  TaskEntity,
  ScorecardEntity,
  ScorecardVersionEntity,
] as const;

export {
  VendorEntity,
  CredentialEntity,
  MemberEntity,
  ApiKeyEntity,
  AccountEntity,
  PilotEntity,
  PersonEntity,
  SignalEntity,
  OutboxEntity,
  PlaybookRunEntity,
  TaskEntity,
  ScorecardEntity,
  ScorecardVersionEntity,
};
