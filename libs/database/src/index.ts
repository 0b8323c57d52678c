export { foldText } from './fold-text';
export { readCursor, writeCursor, wrongCursor } from './cursor.rules';
export { jsonColumn, momentColumn, numberColumn, textColumn, uuidColumn } from './column';
export { Database } from './database.service';
export { DatabaseModule, type DatabaseOptions } from './database.module';
export * from './entities';
export { databaseFailureOf, type DatabaseFailure, sqlStateOf } from './database-failure.rules';
export type { DatabaseLimits } from './limits';
export { lockSchema, migrate, type MigrateOptions, withoutPassword } from './migrate';
export { MIGRATIONS } from './migrations';
export { idOrNull, newId } from './new-id';
export {
  ACCOUNT_EVENTS,
  type AccountEvent,
  type AccountListener,
  EVENTS,
  VENDOR_EVENTS,
  type VendorEvent,
  type VendorListener,
} from './events';
export {
  accountsWithoutEvents,
  emit,
  emitForVendor,
  isEventWaiting,
  isVendorEventWaiting,
  type Lane,
  LANES,
  OUTBOX_CHANNEL,
  postponeEvents,
  replayFailedEvents,
  type TakenEvent,
  takeEvents,
  takeVendorEvents,
} from './outbox';
export { claimEvents, MAX_ATTEMPTS } from './outbox-claim';
export { Batcher } from './batch';
export { Tx } from './transaction';
