import { Module } from '@nestjs/common';
import { SignalModule } from '@app/signal';
import { AccountProjection } from './account-projection.service';
import { AccountRegistryModule } from './account-registry.module';
import { AccountRepository } from './account.repository';
import { AccountService } from './account.service';

@Module({
  imports: [AccountRegistryModule, SignalModule],
  providers: [AccountProjection, AccountRepository, AccountService],
  exports: [AccountProjection, AccountService],
})
export class AccountModule {}
