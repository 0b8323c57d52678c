import { HttpException } from '@nestjs/common';
import { STATUS_CODES } from 'node:http';
import { DomainError, type DomainErrorCode, type Problem } from '@app/contracts';
import { type DatabaseFailure, databaseFailureOf, sqlStateOf } from '@app/database';
import { noSpace } from '@app/machine';

const STATUS_OF: Record<DomainErrorCode, number> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'too-slow': 408,
  'too-large': 413,
  'unsupported-media-type': 415,
  unprocessable: 422,
  'too-many-requests': 429,
  unavailable: 503,
  'no-space': 507,
};

const WHY_UNAVAILABLE: Record<Exclude<DatabaseFailure, 'disk-full'>, string> = {
  overdue: 'The database does not answer in time at the moment. Try again in a few seconds.',
  unreachable: 'The database cannot be reached at the moment. Try again in a few seconds.',
};

export interface ProblemAnswer {
  problem: Problem;
  headers: Record<string, string>;
  /** An internal error, which is logged with its stack. */
  unexpected: boolean;
}

/** Turns an error into the answer for the caller. A 5xx shows nothing but the id under which the log has the details.
 * A database that fails while its disk is full fails because of that. */
export function toProblem(error: unknown, request: { path: string; id: string }, isDiskFull = false): ProblemAnswer {
  if (error instanceof DomainError) return fromDomain(error, request);
  if (error instanceof HttpException) return fromHttp(error, request);
  if (error instanceof URIError)
    return refusal(400, 'The address contains a % that is not followed by two hexadecimal digits of UTF-8.', request);
  const data = dataProblem(error);
  if (data) return { ...refusal(400, data, request), unexpected: true };
  const failed = databaseFailureOf(error);
  if (failed === 'disk-full' || (failed && isDiskFull)) return { ...fromDomain(noSpace(), request), unexpected: true };
  if (failed) return { ...failure(503, WHY_UNAVAILABLE[failed], request), headers: { 'retry-after': '5' } };
  return failure(500, 'Something went wrong on our side.', request);
}

function fromDomain(error: DomainError, { path, id }: { path: string; id: string }): ProblemAnswer {
  const status = STATUS_OF[error.code];
  const { retryAfterSeconds, ...extra } = error.extra;
  const headers: Record<string, string> = {};
  if (typeof retryAfterSeconds === 'number') headers['retry-after'] = String(retryAfterSeconds);
  if (status === 401) headers['www-authenticate'] = 'Bearer';
  const problem: Problem = {
    ...describe(status, error.message, path),
    code: error.code,
    ...(error.errors.length > 0 && { errors: error.errors.map(({ pointer, detail }) => ({ pointer, detail })) }),
    ...(status >= 500 && { id }),
    ...extra,
  };
  return { problem, headers, unexpected: status >= 500 };
}

function fromHttp(error: HttpException, request: { path: string; id: string }): ProblemAnswer {
  const status = error.getStatus();
  if (status >= 500) return failure(status, 'Something went wrong on our side.', request);
  return refusal(status, error.message, request);
}

function refusal(status: number, detail: string, { path }: { path: string }): ProblemAnswer {
  return { problem: describe(status, detail, path), headers: {}, unexpected: false };
}

function failure(status: number, detail: string, { path, id }: { path: string; id: string }): ProblemAnswer {
  return { problem: { ...describe(status, detail, path), id }, headers: {}, unexpected: true };
}

function describe(status: number, detail: string, instance: string): Problem {
  return { type: 'about:blank', title: STATUS_CODES[status] ?? 'Error', status, detail, instance };
}

/** SQLSTATE class 22: text, numbers or dates from the caller that the database cannot store and no earlier check caught. */
function dataProblem(error: unknown): string | undefined {
  const code = sqlStateOf(error);
  if (code === undefined || !/^22(?:021|P02|P05|003|007|008)$/.test(code)) return undefined;
  return 'The request contains a value that cannot be stored: a text with characters that are not allowed, or a number or date out of range.';
}
