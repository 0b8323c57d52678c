/** Values that params of explanations may have; JSON carries them as they are. */
export type ParamValue = string | number | null;

/** No params at all. */
export type NoParams = Readonly<Record<never, ParamValue>>;

/** Calendar day, `2026-04-13`. */
export type IsoDate = string;

/** 0–1. */
export type Share = number;

/** Yes or no, as JSON numbers of old clients. */
export type Flag = 0 | 1;

/**
 * Id of a person. Any string fits; the optional mark only lets types tell a person from other text, so that the table in
 * `person-params.ts` cannot miss one.
 */
export type PersonId = string & { readonly length: number; readonly personId?: true };

/** A question about something unknown (`stale: 0`) or no longer fresh (`stale: 1`). `name` is the vendor's own name of the measure. */
export interface QuestionParams {
  stale: Flag;
  name?: string;
}
