import { type Static, Type } from '@sinclair/typebox';
import { Day, MapOf, Nullable, OneOf } from './schema';

const Weight = Type.Number({ minimum: 0, maximum: 1 });

const LightDay = Type.Object(
  {
    date: Day(),
    weight: Type.Number({ minimum: 0, maximum: 1, description: '0 does not count at all, 1 counts in full.' }),
    reason: OneOf(['holiday', 'quiet-everywhere', 'agreed-quiet', 'dormant']),
    name: Nullable(Type.String({ example: 'Labour Day' })),
  },
  { $id: 'LightDayBody' },
);
export type DayReason = Static<typeof LightDay>['reason'];

/** Days that do not count as silence in full. */
export const DaysResponse = Type.Object(
  {
    account: Type.String({ description: 'Key of the account.' }),
    country: Nullable(
      Type.String({
        example: 'DE',
        description: 'Country of the public holidays: as recorded, or derived from region or time zone; null where none of them names one.',
      }),
    ),
    weekend: Type.Array(Type.Number(), { example: [6, 7], description: 'ISO weekdays that are off every week.' }),
    days: Type.Array(LightDay, { description: 'Other days off, oldest first.' }),
  },
  { $id: 'DaysBody' },
);
export type DaysResponse = Static<typeof DaysResponse>;

/** The weight of single days by ISO date, 0–1, as `replay --calendar` takes it. */
export const CalendarResponse = Type.Object(
  {
    version: Type.String({ example: 'quiet-everywhere-1' }),
    timeZone: Type.String({ example: 'Asia/Kuala_Lumpur', description: 'Of the vendor: where its days end, and dates are due.' }),
    days: MapOf(Weight, {
      example: { '2026-12-29': 0.2 },
      description: 'Days discounted because hardly anybody replied on them: 0 does not count at all, 1 counts in full.',
    }),
    regions: MapOf(MapOf(Weight), {
      example: { 'SA: Gulf · Riyadh': { '2026-09-23': 0 } },
      description: 'The public holidays of each place that accounts are in.',
    }),
  },
  { $id: 'CalendarBody' },
);
export type CalendarResponse = Static<typeof CalendarResponse>;
