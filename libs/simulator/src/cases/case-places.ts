import type { Place } from '../characters/character';
import type { Lull } from '../story/work-calendar';

const MON_TO_FRI = [6, 7] as const;
const SUN_TO_THU = [5, 6] as const;
const CHRISTMAS: readonly Lull[] = [
  { from: '12-22', until: '12-31', pace: 0.08 },
  { from: '01-01', until: '01-04', pace: 0.05 },
];
const WESTERN = { weekend: MON_TO_FRI, utcOffset: 1 };

export const NORWAY: Place = {
  ...WESTERN,
  region: 'Nordic · Nordland',
  country: 'NO',
  timeZone: 'Europe/Oslo',
  currency: 'NOK',
  lulls: [...CHRISTMAS, { from: '07-05', until: '07-31', pace: 0.2 }],
};
export const JUTLAND: Place = {
  ...WESTERN,
  region: 'Nordic · Jutland',
  country: 'DK',
  timeZone: 'Europe/Copenhagen',
  currency: 'DKK',
  lulls: [...CHRISTMAS, { from: '07-10', until: '07-31', pace: 0.25 }],
};
export const CASTILE: Place = {
  ...WESTERN,
  region: 'Spain · Castile',
  country: 'ES',
  timeZone: 'Europe/Madrid',
  currency: 'EUR',
  lulls: [...CHRISTMAS, { from: '08-01', until: '08-31', pace: 0.25 }],
};
export const LISBON: Place = {
  ...CASTILE,
  region: 'Portugal · Lisbon',
  country: 'PT',
  timeZone: 'Europe/Lisbon',
  utcOffset: 0,
};
export const LOMBARDY: Place = {
  ...CASTILE,
  region: 'Italy · Lombardy',
  country: 'IT',
  timeZone: 'Europe/Rome',
  lulls: [...CHRISTMAS, { from: '08-05', until: '08-27', pace: 0.08 }],
};
export const LITHUANIA: Place = {
  ...WESTERN,
  region: 'Baltics · Kaunas',
  country: 'LT',
  timeZone: 'Europe/Vilnius',
  utcOffset: 2,
  currency: 'EUR',
  lulls: [...CHRISTMAS, { from: '07-01', until: '08-10', pace: 0.5 }],
};
export const NETHERLANDS: Place = {
  ...WESTERN,
  region: 'Netherlands · Limburg',
  country: 'NL',
  timeZone: 'Europe/Amsterdam',
  currency: 'EUR',
  lulls: [...CHRISTMAS, { from: '07-20', until: '08-20', pace: 0.55 }],
};
export const MORAVIA: Place = {
  ...WESTERN,
  region: 'Czechia · Moravia',
  country: 'CZ',
  timeZone: 'Europe/Prague',
  currency: 'CZK',
  lulls: [...CHRISTMAS, { from: '07-15', until: '08-15', pace: 0.6 }],
};
export const AARGAU: Place = {
  ...WESTERN,
  region: 'Switzerland · Aargau',
  country: 'CH',
  timeZone: 'Europe/Zurich',
  currency: 'CHF',
  lulls: [...CHRISTMAS, { from: '07-10', until: '08-05', pace: 0.6 }],
};
export const ANATOLIA: Place = {
  ...WESTERN,
  region: 'Türkiye · Denizli',
  country: 'TR',
  timeZone: 'Europe/Istanbul',
  utcOffset: 3,
  currency: 'EUR',
  lulls: [],
  ramadan: { pace: 0.75, feastPace: 0.04 },
};
export const EGYPT: Place = {
  region: 'Egypt · Upper Egypt',
  country: 'EG',
  timeZone: 'Africa/Cairo',
  utcOffset: 2,
  currency: 'USD',
  weekend: SUN_TO_THU,
  lulls: [],
  ramadan: { pace: 0.5, feastPace: 0.03 },
};
export const TRANSVAAL: Place = {
  region: 'South Africa · Limpopo',
  country: 'ZA',
  timeZone: 'Africa/Johannesburg',
  utcOffset: 2,
  currency: 'ZAR',
  weekend: MON_TO_FRI,
  lulls: [
    { from: '12-14', until: '12-31', pace: 0.1 },
    { from: '01-01', until: '01-08', pace: 0.15 },
  ],
};
export const GOIAS: Place = {
  region: 'Brazil · Goiás',
  country: 'BR',
  timeZone: 'America/Sao_Paulo',
  utcOffset: -3,
  currency: 'BRL',
  weekend: MON_TO_FRI,
  lulls: [
    { from: '12-22', until: '12-31', pace: 0.1 },
    { from: '01-01', until: '01-10', pace: 0.4 },
    { from: '02-28', until: '03-05', pace: 0.05 },
  ],
};
export const WASHINGTON: Place = {
  region: 'United States · Washington',
  country: 'US',
  timeZone: 'America/Los_Angeles',
  utcOffset: -8,
  currency: 'USD',
  weekend: MON_TO_FRI,
  lulls: [
    { from: '11-26', until: '11-30', pace: 0.1 },
    { from: '12-22', until: '12-31', pace: 0.2 },
    { from: '01-01', until: '01-02', pace: 0.05 },
    { from: '07-03', until: '07-05', pace: 0.1 },
  ],
};
export const ONTARIO: Place = {
  ...WASHINGTON,
  region: 'Canada · Ontario',
  country: 'CA',
  timeZone: 'America/Toronto',
  utcOffset: -5,
  currency: 'CAD',
};
export const SETO: Place = {
  region: 'Japan · Hiroshima',
  country: 'JP',
  timeZone: 'Asia/Tokyo',
  utcOffset: 9,
  currency: 'EUR',
  weekend: MON_TO_FRI,
  lulls: [
    { from: '04-29', until: '05-06', pace: 0.05 },
    { from: '08-12', until: '08-16', pace: 0.08 },
    { from: '12-28', until: '12-31', pace: 0.04 },
    { from: '01-01', until: '01-05', pace: 0.04 },
  ],
};
export const MEKONG: Place = {
  region: 'Vietnam · Mekong Delta',
  country: 'VN',
  timeZone: 'Asia/Ho_Chi_Minh',
  utcOffset: 7,
  currency: 'USD',
  weekend: [7],
  lulls: [
    { from: '01-22', until: '01-24', pace: 0.4 },
    { from: '01-25', until: '02-04', pace: 0.01 },
    { from: '02-05', until: '02-09', pace: 0.35 },
    { from: '04-30', until: '05-03', pace: 0.03 },
  ],
};
export const MURRAY: Place = {
  region: 'Australia · Victoria',
  country: 'AU',
  timeZone: 'Australia/Melbourne',
  utcOffset: 10,
  currency: 'AUD',
  weekend: MON_TO_FRI,
  lulls: [
    { from: '12-20', until: '12-31', pace: 0.1 },
    { from: '01-01', until: '01-12', pace: 0.2 },
  ],
};
