import { sqlStateOf } from '@app/database';

export interface LoggedError {
  type: string;
  message: string;
  sqlState?: string;
  stack?: string;
  cause?: LoggedError;
}

const LONGEST_MESSAGE = 500;

/**
 * What a log may say of an error. Errors of the database carry the statement's parameters and the row that failed, and others the text that
 * could not be parsed: clients' data, which no log may hold.
 */
export function loggedError(error: unknown): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: 'not an error' };
  const sqlState = sqlStateOf(error);
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    message: messageOf(error, sqlState),
    ...(sqlState !== undefined && { sqlState }),
    ...(frames && frames.length > 0 && { stack: frames.join('\n') }),
    ...(error.cause instanceof Error && { cause: loggedError(error.cause) }),
  };
}

/** SQLSTATE class 22 and JSON's errors quote the value that is wrong. */
function messageOf(error: Error, sqlState: string | undefined): string {
  const quotesValues = sqlState?.startsWith('22') || error instanceof SyntaxError;
  const message = quotesValues ? error.message.replace(/["'][\s\S]*["']/, '"…"') : error.message;
  return message.slice(0, LONGEST_MESSAGE);
}
