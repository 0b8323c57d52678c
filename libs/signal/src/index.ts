export { DirectoryRepository } from './directory.repository';
export { signalId } from './signal-identity.rules';
export { takeIn } from './signal-intake.rules';
export { SignalDeletionService } from './signal-deletion.service';
export { SignalModule } from './signal.module';
export { isDescription } from './ledger-events';
export { SignalRepository, type SignalRow } from './signal.repository';
export { MAX_BATCH, SignalService } from './signal.service';
