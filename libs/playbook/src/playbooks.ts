export type PlaybookCode = 'handover-follow-up' | 'gone-quiet';

/**
 * One piece of work. `{date}`, the day of the handover, is filled in when a task is made; `{account}` and `{pilot}` whenever it is read,
 * so that a task always says what its client and pilot are called by now.
 */
export interface Step {
  step: string;
  title: string;
  text: string;
}

export interface TimedStep extends Step {
  /** Days after the handover. */
  afterDays: number;
}

/** A recipe is data: a run pins the version it was started with, so a new one changes nobody's work under their hands. */
export const HANDOVER_FOLLOW_UP = {
  code: 'handover-follow-up',
  version: 1,
  name: 'Handover follow-up',
  /** An older handover is no longer news. */
  oldestDays: 365,
  steps: [
    {
      step: 'day-7',
      afterDays: 7,
      title: 'A week after handover: is {pilot} in their hands?',
      text: 'We handed over {pilot} on {date}. Ask {account} who looks at it each morning, who is called when it stops, and what is still open from the handover. Note who owns it.',
    },
    {
      step: 'day-30',
      afterDays: 30,
      title: 'A month after handover: meet the owner of {pilot}',
      text: 'We handed over {pilot} on {date}. Meet its owner at {account}: what works without us, what does not, what did we promise and still owe? Agree a next step with a date and a name.',
    },
    {
      step: 'day-90',
      afterDays: 90,
      title: 'Three months after handover: what comes after {pilot}?',
      text: 'We handed over {pilot} on {date}. Ask {account} what it has brought them, who decides about more, and when the next budget is made. No answer to that is the answer to act on.',
    },
  ] satisfies TimedStep[],
  /** Instead of the steps whose days were over when we heard of the handover. */
  catchUp: {
    step: 'catch-up',
    title: 'Catch up on the handover of {pilot}',
    text: 'We handed over {pilot} on {date}; the reviews that were due since are not recorded here. Do them in one: ask {account} who owns it, what works without us, what is still open, and agree a next step with a date and a name.',
  } satisfies Step,
} as const;

export const GONE_QUIET = {
  code: 'gone-quiet',
  version: 1,
  name: 'Gone quiet',
  step: 'reach-out',
  title: '{account} has gone quiet',
  /** After one of these, days until the next. */
  restDays: 30,
} as const;

/** Tasks that one person can do well on one day. */
export const TASKS_A_DAY = 3;

export function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
