export { PublicHolidays } from './public-holidays';
