import type { Explanation, ExplanationParams, TypedExplanation } from '@app/scoring';
import { MOVES, WORDS } from './catalogue';
import { capitalised } from './phrasing/counts';
import { speaker, type SentenceContext, type Speaker } from './phrasing/speaker';

type Code = keyof ExplanationParams;
type LooseParams = Readonly<Record<string, string | number | null | undefined>>;

/** An explanation as a customer-success manager would say it, after its cause where it carries one. */
export function sentence(explanation: Explanation | TypedExplanation, context: SentenceContext = {}): string {
  return say(explanation.code, explanation.params as LooseParams, context);
}

/** News that come before what explains them. */
const FIRST: readonly Code[] = ['gate.notice-given', 'gate.contract-ended', 'gate.contract-lapsed'];

function say(code: Code, params: LooseParams, context: SentenceContext): string {
  const { now, then, because, question } = params;
  if (code === 'hint.fill-in' && isCode(question)) return say(question, params, context);
  if ((code === 'change.better' || code === 'change.worse') && isCode(now) && isCode(then))
    return capitalised(sayMove(code === 'change.better', now, then, params, context));
  const said = capitalised(words(code)(params, speaker(context)));
  if ((code === 'change.known-better' || code === 'change.known-worse') && isCode(now))
    return `${said.slice(0, -1)}: ${say(now, params, context)}`;
  if (!isCode(because) || !because.startsWith('cause.')) return said;
  const cause = say(because, paramsUnder('because.', params), context);
  return FIRST.includes(code) ? `${said} ${cause}` : `${cause} ${said}`;
}

/** The change from then to now: in the topic's own words if it has some, otherwise as both sentences. */
function sayMove(isBetter: boolean, now: Code, then: Code, params: LooseParams, context: SentenceContext): string {
  const before = paramsUnder('then.', params);
  const texts = { now: say(now, params, context), then: say(then, before, context) };
  const move = { isBetter, now: { code: now, params }, then: { code: then, params: before }, texts };
  const own = sameTopic(now, then) ? moveWords(now)?.(move, speaker(context)) : null;
  if (own) return own;
  if (texts.now === texts.then) return `${isBetter ? 'This matters less than before' : 'This counts for less than before'}: ${texts.now}`;
  return `${isBetter ? 'This has improved' : 'This has got worse'}. ${texts.now} Previously: ${texts.then}`;
}

/** JSON has no types: a code decides which params it comes with. */
function words(code: Code): (params: LooseParams, say: Speaker) => string {
  return WORDS[code] as (params: LooseParams, say: Speaker) => string;
}

type LooseMove = {
  isBetter: boolean;
  now: { code: Code; params: LooseParams };
  then: { code: Code; params: LooseParams };
  texts: { now: string; then: string };
};

function moveWords(code: Code): ((move: LooseMove, say: Speaker) => string | null) | null {
  const group = groupOf(code);
  return Object.hasOwn(MOVES, group) ? (MOVES[group as keyof typeof MOVES] as (move: LooseMove, say: Speaker) => string | null) : null;
}

function sameTopic(now: Code, then: Code): boolean {
  return groupOf(now) === groupOf(then);
}

function groupOf(code: Code): string {
  return code.slice(0, code.indexOf('.'));
}

function paramsUnder(prefix: string, params: LooseParams): LooseParams {
  const own = Object.entries(params).filter(([name]) => name.startsWith(prefix));
  return Object.fromEntries(own.map(([name, value]) => [name.slice(prefix.length), value]));
}

function isCode(code: string | number | null | undefined): code is Code {
  return typeof code === 'string' && Object.hasOwn(WORDS, code);
}
