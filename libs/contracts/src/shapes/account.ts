import { type Static, Type } from '@sinclair/typebox';
import { BANDS } from '@app/scoring/vocabulary';
import { Day, Id, Moment, Nullable, OneOf, pageOf } from './schema';

export const AccountResponse = Type.Object(
  {
    id: Id,
    key: Type.String({ example: 'tanjung-water' }),
    name: Type.String({ example: 'Tanjung Water' }),
    region: Nullable(Type.String({ example: 'Johor' })),
    country: Nullable(Type.String({ example: 'MY', description: 'ISO 3166-1 alpha-2, as recorded.' })),
    timeZone: Nullable(Type.String({ example: 'Asia/Kuala_Lumpur', description: 'An IANA name.' })),
    weekend: Nullable(Type.Array(Type.Number(), { example: [5, 6], description: 'ISO weekdays off, 1 = Monday.' })),
    route: Nullable(OneOf(['direct', 'partner'])),
    partner: Nullable(Type.String()),
    operatedBy: Nullable(OneOf(['client', 'partner', 'vendor'])),
    contractHeldBy: Nullable(OneOf(['client', 'partner'], { description: 'With whom we have the contract.' })),
    contractModel: Nullable(Type.String({ example: 'subscription' })),
    annualValue: Nullable(Type.Integer({ example: 42_000_000, description: 'Minor units of `currency` a year.' })),
    potential: Nullable(Type.Integer({ example: 310_000_000, description: 'Possible annual value, minor units of `currency`.' })),
    currency: Nullable(Type.String({ example: 'MYR', description: 'ISO 4217.' })),
    renewsOn: Nullable(Day({ example: '2027-03-31' })),
    csm: Nullable(Type.String({ example: 'aisha@vendor.example' })),
    ae: Nullable(Type.String({ example: 'ben@vendor.example' })),
    createdAt: Moment(),
  },
  { $id: 'AccountBody' },
);
export type AccountResponse = Static<typeof AccountResponse>;

/** An account in a list, with today's health to sort by. */
export const AccountListItem = Type.Object(
  {
    ...AccountResponse.properties,
    score: Nullable(Type.Number({ example: 57.25, description: '0–100, unrounded.' })),
    band: Nullable(OneOf(BANDS)),
    attention: Type.Number({ example: 3.4, description: 'Rank in the portfolio: the highest comes first.' }),
  },
  { $id: 'AccountListItemBody' },
);
export type AccountListItem = Static<typeof AccountListItem>;

export const AccountPage = pageOf(AccountListItem, { $id: 'AccountPage' });
export type AccountPage = Static<typeof AccountPage>;
