export { holidaysUntil, namedHolidays } from './holidays';
export { countryOf } from './country';
