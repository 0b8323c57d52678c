import { countryOf } from './country';
import { namedHolidays } from './holidays';

const SATURDAY_AND_SUNDAY = [6, 0];
const FRIDAY_AND_SATURDAY = [5, 6];
const FRIDAY_OFF = ['BH', 'DZ', 'EG', 'IL', 'IQ', 'JO', 'KW', 'LY', 'OM', 'PS', 'QA', 'SA', 'SD', 'SY', 'YE'];

/**
 * Whether an ISO date is no business day where this time zone is: the weekend and the public holidays of its country, or
 * Saturday and Sunday where the zone names none.
 */
export function isDayOff(timeZone: string, date: string): boolean {
  const place = `(${timeZone})`;
  const country = countryOf(place)?.country;
  const weekend = country !== undefined && FRIDAY_OFF.includes(country) ? FRIDAY_AND_SATURDAY : SATURDAY_AND_SUNDAY;
  return weekend.includes(new Date(`${date}T00:00:00Z`).getUTCDay()) || namedHolidays(place, Number(date.slice(0, 4))).has(date);
}
