import { HANDOVER_TASKS, type TaskText } from '@app/contracts';

export type PlaybookCode = 'handover-follow-up' | 'gone-quiet';

/** One piece of work. Title and text have the placeholders of `PLACEHOLDERS`. */
export interface Step extends TaskText {
  step: string;
}

export interface TimedStep extends Step {
  /** Days after the handover. */
  afterDays: number;
}

/** Filled late, so that a task always has today's names: `{date}` when it is created, the others whenever it is read. */
const PLACEHOLDERS = { account: '{account}', pilot: '{pilot}', handedOverOn: '{date}' };

/** A recipe is data: a run pins the version it was started with, so a new version changes no work in progress. */
export const HANDOVER_FOLLOW_UP = {
  code: 'handover-follow-up',
  version: 1,
  name: 'Handover follow-up',
  /** Older handovers are not followed up. */
  oldestDays: 365,
  steps: [
    { step: 'day-7', afterDays: 7, ...HANDOVER_TASKS['day-7'](PLACEHOLDERS) },
    { step: 'day-30', afterDays: 30, ...HANDOVER_TASKS['day-30'](PLACEHOLDERS) },
    { step: 'day-90', afterDays: 90, ...HANDOVER_TASKS['day-90'](PLACEHOLDERS) },
  ] satisfies TimedStep[],
  /** Replaces the steps that were already past when we learned of the handover. */
  catchUp: { step: 'catch-up', ...HANDOVER_TASKS['catch-up'](PLACEHOLDERS) } satisfies Step,
} as const;

export const GONE_QUIET = {
  code: 'gone-quiet',
  version: 1,
  name: 'Gone quiet',
  step: 'reach-out',
  /** Days between two runs for one account. */
  restDays: 30,
} as const;

/** Tasks that one person can do well in a day. */
export const TASKS_A_DAY = 3;
