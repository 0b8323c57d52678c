import { QueryFailedError } from 'typeorm';

/**
 * Why the database could not do its work although nothing is wrong with the request: its disk is full, it did not answer in time, or it
 * cannot be reached. The same work may succeed later.
 */
export type DatabaseFailure = 'disk-full' | 'overdue' | 'unreachable';

const DISK_FULL = '53100';
/** Statement time-out and lock time-out. */
const OVERDUE = /^(?:57014|55P03)$/;
/** Connection lost, too many connections, server starting or stopping, idle for too long, input or output error. */
const UNREACHABLE = /^(?:08...|53...|57P..|25P03|58030|55000)$/;
const UNREACHABLE_CODES = ['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'ENOTFOUND', 'EPIPE', 'EAI_AGAIN', 'EHOSTUNREACH'];

/** Undefined for any other error. */
export function databaseFailureOf(error: unknown): DatabaseFailure | undefined {
  const state = sqlStateOf(error);
  if (state === DISK_FULL) return 'disk-full';
  if (state !== undefined) return OVERDUE.test(state) ? 'overdue' : UNREACHABLE.test(state) ? 'unreachable' : undefined;
  const source = driverErrorOf(error);
  if (!(source instanceof Error)) return undefined;
  if (/^Query read timeout|^timeout exceeded when trying to connect/.test(source.message)) return 'overdue';
  const { code } = source as { code?: unknown };
  if (typeof code === 'string' && UNREACHABLE_CODES.includes(code)) return 'unreachable';
  return /^Connection terminated|not queryable|^timeout expired/.test(source.message) ? 'unreachable' : undefined;
}

/** The SQLSTATE of an error of the database. */
export function sqlStateOf(error: unknown): string | undefined {
  const code = (driverErrorOf(error) as { code?: unknown } | null)?.code;
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : undefined;
}

function driverErrorOf(error: unknown): unknown {
  return error instanceof QueryFailedError ? error.driverError : error;
}
