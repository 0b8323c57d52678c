import type { Place } from '../characters/character';
import type { Lull } from './work-calendar';

const MON_TO_FRI = [6, 7] as const;
const SUN_TO_THU = [5, 6] as const;
const CHRISTMAS: readonly Lull[] = [
  { from: '12-22', until: '12-31', pace: 0.08 },
  { from: '01-01', until: '01-04', pace: 0.05 },
];
const GULF = { weekend: SUN_TO_THU, lulls: [], ramadan: { pace: 0.45, feastPace: 0.03 } };
const MALAYSIA = {
  country: 'MY',
  timeZone: 'Asia/Kuala_Lumpur',
  utcOffset: 8,
  currency: 'MYR',
  lulls: [
    { from: '08-31', until: '08-31', pace: 0.02 },
    { from: '12-24', until: '12-26', pace: 0.3 },
  ],
  ramadan: { pace: 0.8, feastPace: 0.05 },
};
const EURO = { currency: 'EUR', weekend: MON_TO_FRI };

export const KELANTAN: Place = { ...MALAYSIA, region: 'Malaysia · Kelantan', weekend: SUN_TO_THU };
export const SELANGOR: Place = { ...MALAYSIA, region: 'Malaysia · Selangor', weekend: MON_TO_FRI };
export const PENANG: Place = { ...MALAYSIA, region: 'Malaysia · Penang', weekend: MON_TO_FRI };
export const JOHOR: Place = { ...MALAYSIA, region: 'Malaysia · Johor', weekend: MON_TO_FRI };
export const PERLIS: Place = { ...MALAYSIA, region: 'Malaysia · Perlis', weekend: MON_TO_FRI };

const GERMANY = {
  ...EURO,
  country: 'DE',
  timeZone: 'Europe/Berlin',
  utcOffset: 1,
  lulls: [...CHRISTMAS, { from: '08-01', until: '08-31', pace: 0.75 }, { from: '10-03', until: '10-03', pace: 0.02 }],
};
export const ALLGAEU: Place = { ...GERMANY, region: 'Germany · Allgäu' };
export const BREMEN: Place = { ...GERMANY, region: 'Germany · Bremen' };
export const BADEN: Place = { ...GERMANY, region: 'Germany · Baden' };

export const RIYADH: Place = { ...GULF, region: 'Gulf · Riyadh', country: 'SA', timeZone: 'Asia/Riyadh', utcOffset: 3, currency: 'SAR' };
export const JEDDAH: Place = { ...GULF, region: 'Gulf · Jeddah', country: 'SA', timeZone: 'Asia/Riyadh', utcOffset: 3, currency: 'SAR' };
export const DOHA: Place = { ...GULF, region: 'Gulf · Doha', country: 'QA', timeZone: 'Asia/Qatar', utcOffset: 3, currency: 'QAR' };
export const BAHRAIN: Place = { ...GULF, region: 'Gulf · Bahrain', country: 'BH', timeZone: 'Asia/Bahrain', utcOffset: 3, currency: 'USD' };
export const MUSCAT: Place = { ...GULF, region: 'Gulf · Muscat', country: 'OM', timeZone: 'Asia/Muscat', utcOffset: 4, currency: 'USD' };

export const DENMARK: Place = {
  region: 'Nordic · Jutland',
  country: 'DK',
  timeZone: 'Europe/Copenhagen',
  utcOffset: 1,
  currency: 'DKK',
  weekend: MON_TO_FRI,
  lulls: [...CHRISTMAS, { from: '07-10', until: '07-31', pace: 0.25 }],
};
export const SWEDEN: Place = {
  ...DENMARK,
  region: 'Nordic · Skåne',
  country: 'SE',
  timeZone: 'Europe/Stockholm',
  currency: 'SEK',
};
export const FINLAND: Place = {
  ...EURO,
  region: 'Nordic · Oulu',
  country: 'FI',
  timeZone: 'Europe/Helsinki',
  utcOffset: 2,
  lulls: [...CHRISTMAS, { from: '07-01', until: '07-28', pace: 0.2 }],
};

export const UK: Place = {
  region: 'United Kingdom',
  country: 'GB',
  timeZone: 'Europe/London',
  utcOffset: 0,
  currency: 'GBP',
  weekend: MON_TO_FRI,
  lulls: [...CHRISTMAS, { from: '08-01', until: '08-31', pace: 0.8 }],
};
export const ENGLAND_NORTH: Place = { ...UK, region: 'United Kingdom · Lancashire' };
export const ENGLAND_WEST: Place = { ...UK, region: 'United Kingdom · Severn' };
export const THAMES: Place = { ...UK, region: 'United Kingdom · Thames Valley' };
export const HARWICH: Place = { ...UK, region: 'United Kingdom · Essex' };
