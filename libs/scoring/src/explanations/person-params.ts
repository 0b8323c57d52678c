import type { ExplanationParams, TypedCode } from './explanation-params';

/** Names of the params that are of type `PersonId`. */
type PersonParamOf<P> = P extends unknown
  ? { [N in keyof P]-?: 'personId' extends keyof NonNullable<P[N]> ? N : never }[keyof P] & string
  : never;

type CodeWithPersons = { [C in TypedCode]: [PersonParamOf<ExplanationParams[C]>] extends [never] ? never : C }[TypedCode];

/** A person param that is missing here, or is none, does not compile. */
const PERSON_PARAMS: { readonly [C in CodeWithPersons]: { readonly [N in PersonParamOf<ExplanationParams[C]>]: true } } = {
  'breadth.nobody': { person: true },
  'breadth.people': { person: true },
  'cause.champion-lost': { former: true },
  'cause.knowledge-lost': { former: true },
  'cause.knowledge-thin': { former: true },
  'cause.no-owner': { former: true },
  'champion.alone': { person: true, backup: true },
  'champion.vacant': { backup: true, former: true },
  'champion.vacant-with-backup': { backup: true, former: true },
  'champion.with-backup': { person: true, backup: true },
  'gate.champion-vacant': { backup: true, former: true },
  'gate.champion-vacant-with-backup': { backup: true, former: true },
  'gate.dark': { person: true },
  'gate.dark-without-decider': { person: true, former: true },
  'gate.nobody-asked': { person: true },
  'gate.owner-nobody': { former: true },
  'hint.agree-next-step': { person: true },
  'hint.ask-active-person': { person: true, former: true },
  'hint.ask-for-decision': { person: true },
  'hint.ask-now': { person: true },
  'hint.ask-partner': { person: true },
  'hint.ask-who-took-over': { person: true, former: true },
  'hint.call': { person: true },
  'hint.check-use': { person: true },
  'hint.collect-invoice': { person: true },
  'hint.find-champion': { person: true, former: true, holder: true },
  'hint.finish-handover': { person: true },
  'hint.hand-over-to-backup': { backup: true },
  'hint.have-value-confirmed': { person: true },
  'hint.let-client-operate': { person: true },
  'hint.mend-rollout': { person: true },
  'hint.name-owner': { person: true },
  'hint.rescue-budget': { person: true },
  'hint.win-back': { person: true },
  'knowledge.left': { former: true },
  'knowledge.thin': { former: true },
  'next-step.dated': { person: true },
  'next-step.overdue': { person: true },
  'owner.named': { person: true },
  'owner.nobody': { former: true },
  'silence.answering': { person: true },
  'silence.held': { person: true },
  'silence.quiet': { person: true },
  'support.unhappy': { person: true },
  'use.down': { person: true },
  'use.steady': { person: true },
};

/** Ids of the persons that an explanation names, with those of its cause and of the sentence before. */
export function personsOf({ code, params }: { code: string; params: object }): string[] {
  const values = params as Readonly<Record<string, unknown>>;
  return [
    ...idsIn(code, values, ''),
    ...idsIn(values.because, values, 'because.'),
    ...idsIn(values.now, values, ''),
    ...idsIn(values.then, values, 'then.'),
  ];
}

function idsIn(code: unknown, values: Readonly<Record<string, unknown>>, prefix: string): string[] {
  if (typeof code !== 'string' || !Object.hasOwn(PERSON_PARAMS, code)) return [];
  const names = Object.keys(PERSON_PARAMS[code as CodeWithPersons]);
  return names.map((name) => values[`${prefix}${name}`]).filter((id) => typeof id === 'string');
}
