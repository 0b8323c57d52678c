import { Global, Module } from '@nestjs/common';
import { HealthRegistry } from '@app/signal';
import { HealthRegistryRepository } from './health-registry.repository';

/** Global, so that the ledger gets its port without importing a domain. */
@Global()
@Module({ providers: [{ provide: HealthRegistry, useClass: HealthRegistryRepository }], exports: [HealthRegistry] })
export class HealthRegistryModule {}
