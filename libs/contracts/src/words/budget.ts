import * as options from '../forms/options';
import { form, optional, required } from '../forms/asked';
import type { ExplanationParams } from '@app/scoring';
import { isKnown } from '../phrasing/counts';
import { moneyInWords } from '../phrasing/money';
import type { MoveWords } from '../phrasing/move';
import { dated, money, text } from '../phrasing/signal-reader';
import type { Speaker } from '../phrasing/speaker';
import type { TopicWords } from '../phrasing/topic-words';

type BudgetParams = ExplanationParams['budget.approved'];

/** From this level of readiness on, money is planned in part. */
const IN_PART = 2;

function amountOf({ amount, currency }: BudgetParams): string {
  return isKnown(amount) && isKnown(currency) ? ` (${moneyInWords(amount, currency)})` : '';
}

function windowOf({ closesOn }: BudgetParams, say: Speaker): string {
  return isKnown(closesOn) ? `; the window closes on ${say.day(closesOn)}` : '';
}

function missed({ on, closesOn }: BudgetParams, say: Speaker): string {
  return isKnown(closesOn)
    ? `The budget window closed on ${say.day(closesOn)} without an approval.`
    : `The budget window was missed, as we learned on ${say.day(on)}.`;
}

function refused(params: BudgetParams, say: Speaker): string {
  return `The budget for the next stage was rejected on ${say.day(params.on)}${amountOf(params)}.`;
}

const HINTS: Record<string, string> = {
  refused: 'why the budget was rejected, and when it can be requested again',
  none: 'when the next budget is planned, and what it takes to be included',
  requested: 'what is still needed for approval',
};

const sentences = {
  'budget.approved': (params, say) => `The budget for the next stage was approved on ${say.day(params.on)}${amountOf(params)}.`,
  'budget.requested': (params, say) => `The budget was requested on ${say.day(params.on)}${amountOf(params)}${windowOf(params, say)}.`,
  'budget.closing': (params, say) => `The budget has been requested but not approved${windowOf(params, say)}.`,
  'budget.none': (params, say) => `The client has not planned a budget for the next stage${windowOf(params, say)}.`,
  'budget.refused': refused,
  'budget.missed': missed,
  'budget.unknown': () => 'We do not know whether there is a budget for the next stage.',
  'gate.budget-missed': missed,
  'gate.budget-refused': refused,
  'cause.no-budget': (params) =>
    'level' in params && params.level >= IN_PART
      ? 'The budget for the next stage is only partly planned.'
      : 'The client has not planned a budget for the next stage.',
  'cause.budget-refused': ({ on }, say) => `The budget for the next stage was rejected on ${say.day(on)}.`,
  'cause.budget-window-missed': missed,
  'hint.rescue-budget': ({ person, state }, say) =>
    `Ask ${say.person(person, 'the budget holder')} ${HINTS[state ?? ''] ?? 'when the next window opens, and what the application needs'}.`,
  'missing.budget': ({ stale }) =>
    stale === 1 ? 'Is the approved budget still in place?' : 'Is there a budget for the next stage, and when does its window close?',
} satisfies TopicWords['sentences'];

const measures = {
  budget: { name: 'Budget', looksAt: 'the budget' },
} satisfies TopicWords['measures'];

const gates = {
  'budget-missed': {
    name: 'Budget missed or rejected',
    closed: 'There is a budget again, or a new window for it.',
    because: 'the budget was missed or rejected',
    inCard: ({ cap, capRefused }) => `capped at ${cap}${capRefused === undefined ? '' : `, at ${capRefused} where it was rejected`}`,
  },
} satisfies TopicWords['gates'];

const causes = { 'no-budget': 'No budget', 'budget-window-missed': 'Budget window missed' } satisfies TopicWords['causes'];

const BEFORE: Record<string, string> = {
  'budget.approved': 'one had been approved',
  'budget.requested': 'it had been requested',
  'budget.closing': 'its window was about to close',
  'budget.none': 'none had been planned',
  'budget.refused': 'it had been rejected',
  'budget.missed': 'the window had been missed',
};

const budget: MoveWords<'budget'> = ({ now, then, texts }) => {
  const before = BEFORE[then.code];
  return then.code === now.code || before === undefined ? null : `${texts.now} Before that, ${before}.`;
};

const moves = { budget } satisfies TopicWords['moves'];

const STATES: Record<string, string> = {
  none: 'No budget for the next stage',
  requested: 'Budget requested',
  approved: 'Budget approved',
  refused: 'Budget rejected',
  missed: 'Budget window missed',
};

const signals = {
  'budget.changed': {
    group: 'business',
    text: (signal) => {
      const state = text(signal, 'state') ?? '';
      const closes = state === 'missed' ? '; the window closed on' : '; the window closes on';
      return `${STATES[state] ?? 'Budget changed'}${money(signal, 'amount', ':')}${dated(signal, 'windowClosesOn', closes)}`;
    },
    fields: {
      state: { title: 'Budget for the next stage', options: options.BUDGET_STATES },
      windowOpensOn: { title: 'Window opens on' },
      windowClosesOn: { title: 'Window closes on' },
    },
  },
} satisfies TopicWords['signals'];

const questions = {
  'missing.budget': form('budget.changed', [required('/state'), optional('/windowClosesOn')]),
} satisfies TopicWords['questions'];

export const budgetWords = { sentences, measures, gates, causes, moves, signals, questions } satisfies TopicWords;
