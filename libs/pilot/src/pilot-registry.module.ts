import { Global, Module } from '@nestjs/common';
import { PilotRegistry } from '@app/signal';
import { PilotRegistryRepository } from './pilot-registry.repository';

/** Global, so that the ledger gets its port without importing a domain. */
@Global()
@Module({ providers: [{ provide: PilotRegistry, useClass: PilotRegistryRepository }], exports: [PilotRegistry] })
export class PilotRegistryModule {}
