export { isDayOff } from './business-days';
export { holidaysUntil, namedHolidays } from './holidays';
export { countryOf } from './country';
