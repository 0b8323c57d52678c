import { ApiError } from '../api/client';

export interface ErrorWords {
  happened: string;
  todo: string;
}

const NO_ANSWER: ErrorWords = {
  happened: 'Afterpilot is not responding.',
  todo: 'Check that it is running and that you are online, then try again.',
};

/** Checks if a part of the page failed to load; browsers report that as a TypeError. */
export function isUnfetched(failure: unknown): boolean {
  return failure instanceof TypeError && /import|module|fetch/i.test(failure.message);
}

/** Describes an error and the way out. */
export function errorWords(failure: unknown): ErrorWords {
  if (isUnfetched(failure)) return NO_ANSWER;
  if (!(failure instanceof ApiError))
    return { happened: 'Something went wrong on this page.', todo: 'Reload it; if it happens again, tell us what you did last.' };
  if (failure.status === 0) return NO_ANSWER;
  if (failure.status === 404) return { happened: failure.message, todo: 'Check the address, or look for it in the portfolio.' };
  if (failure.status === 403) return { happened: failure.message, todo: 'Ask an administrator for access.' };
  if (failure.status === 429) return { happened: 'Too many requests in a short time.', todo: `Try again ${later(failure)}.` };
  if (failure.status >= 500)
    return {
      happened: `The server could not answer (${failure.status}).`,
      todo: `Try again ${later(failure)}; if it happens again, check the server log.`,
    };
  return { happened: failure.message, todo: 'Correct it and try again.' };
}

function later({ retryAfterSeconds }: ApiError): string {
  if (retryAfterSeconds === null || retryAfterSeconds <= 1) return 'in a moment';
  if (retryAfterSeconds < 100) return `in ${retryAfterSeconds} seconds`;
  return `in ${Math.ceil(retryAfterSeconds / 60)} minutes`;
}
