export type DomainErrorCode =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'too-large'
  | 'too-slow'
  | 'unsupported-media-type'
  | 'unprocessable'
  | 'too-many-requests'
  | 'no-space'
  | 'unavailable';

/** One thing that is wrong, and where: a JSON pointer into the body (`/occurredAt`) or the name of a query or path field. */
export interface FieldError {
  pointer: string;
  detail: string;
}

/**
 * A final refusal: retrying does not help. It does not depend on HTTP; the api turns it into problem+json,
 * the cli into one line, the worker into a final failure.
 */
export class DomainError extends Error {
  override readonly name = 'DomainError';

  constructor(
    readonly code: DomainErrorCode,
    message: string,
    readonly errors: readonly FieldError[] = [],
    /** Further members of the problem document, such as the rejections of a strict batch. */
    readonly extra: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
  }
}
