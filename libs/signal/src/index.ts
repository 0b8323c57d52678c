export { DirectoryRepository, type KnownAccount } from './directory.repository';
export { canonicalJson, DEFAULT_SOURCE, signalId } from './signal-identity.rules';
export { normalAddress, type PreparedSignal, type Rejection, takeIn, TOLERATED_CLOCK_LEAD_MS } from './signal-intake.rules';
export { SignalModule } from './signal.module';
export { SignalProjectionService } from './signal-projection.service';
export { SignalRepository, type SignalRow, type TimelinePage } from './signal.repository';
export { type IngestOptions, MAX_BATCH, SignalService } from './signal.service';
