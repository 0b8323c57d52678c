import { Global, Module } from '@nestjs/common';
import { AccountRegistry } from '@app/signal';
import { AccountRegistryRepository } from './account-registry.repository';

/** Global, so that the ledger gets its port without importing a domain. */
@Global()
@Module({ providers: [{ provide: AccountRegistry, useClass: AccountRegistryRepository }], exports: [AccountRegistry] })
export class AccountRegistryModule {}
