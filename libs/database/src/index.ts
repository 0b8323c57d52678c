export { readCursor, writeCursor, wrongCursor } from './cursor.rules';
export { Database } from './database.service';
export { DatabaseModule, type DatabaseOptions } from './database.module';
export * from './entities';
export { migrate, type MigrateOptions, withoutPassword } from './migrate';
export { MIGRATIONS } from './migrations';
export { idOrNull, newId } from './new-id';
export { addToOutbox, OUTBOX_CHANNEL, OUTBOX_EVENTS, type OutboxEvent, takeFromOutbox } from './outbox';
export { Tx } from './transaction';
