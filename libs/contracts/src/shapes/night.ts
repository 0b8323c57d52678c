import { type Static, Type } from '@sinclair/typebox';
import { Moment, Nullable, pageOf } from './schema';

/** Progress of one nightly run. An interrupted run resumes by itself. */
export const NightResponse = Type.Object(
  {
    dueAt: Moment({ description: "02:00 in the vendor's time zone." }),
    startedAt: Moment(),
    endedAt: Nullable(Moment({ description: 'Null while it runs.' })),
    accounts: Type.Number({ example: 1900, description: 'Accounts when it started.' }),
    calm: Type.Number({ example: 1840, description: 'Accounts whose forecast score still held.' }),
    computed: Type.Number({ example: 60, description: 'Accounts that were recomputed in full.' }),
  },
  { $id: 'NightBody' },
);
export type NightResponse = Static<typeof NightResponse>;

export const NightPage = pageOf(NightResponse, { $id: 'NightPage' });
export type NightPage = Static<typeof NightPage>;
