import { Module } from '@nestjs/common';
import { SignalModule } from '@app/signal';
import { AccountListReadModel } from './account-list.read-model';
import { AccountProjection } from './account-projection.service';
import { AccountRegistryModule } from './account-registry.module';
import { AccountRepository } from './account.repository';
import { AccountService } from './account.service';

@Module({
  imports: [AccountRegistryModule, SignalModule],
  providers: [AccountListReadModel, AccountProjection, AccountRepository, AccountService],
  exports: [AccountListReadModel, AccountProjection, AccountService],
})
export class AccountModule {}
