import type { DatabaseLimits } from '@app/database';

const PATIENT = { statementMs: 60_000, lockMs: 30_000 };

/** For tests about something else: a busy machine makes them slow, and not wrong. */
export const PATIENT_LIMITS: DatabaseLimits = { connectMs: 30_000, short: PATIENT, long: PATIENT };
