import type { ExplanationCode, ExplanationParams } from './explanation-params';

/** Names of the params that are of type `PersonId`. */
type PersonParamOf<P> = P extends unknown
  ? { [N in keyof P]-?: 'personId' extends keyof NonNullable<P[N]> ? N : never }[keyof P] & string
  : never;

type PersonParam = { [C in ExplanationCode]: PersonParamOf<ExplanationParams[C]> }[ExplanationCode];

/** In every explanation these params are persons, and no others. A person param of another name does not compile. */
const PERSON_PARAMS = Object.keys({ person: true, former: true, backup: true, holder: true, partner: true } satisfies {
  [N in PersonParam]: true;
});

/** Ids of the persons that an explanation names, with those of its cause and of the sentence before. */
export function personsOf({ params }: { code: string; params: object }): string[] {
  const values = params as Readonly<Record<string, unknown>>;
  const names = ['', 'because.', 'then.'].flatMap((prefix) => PERSON_PARAMS.map((name) => `${prefix}${name}`));
  return names.map((name) => values[name]).filter((id) => typeof id === 'string');
}
