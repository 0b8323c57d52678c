/** ISO 3166-1 alpha-2, as the API takes them. */
const CODES = `
  AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD
  CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF
  GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN
  KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA
  NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI
  SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI
  VN VU WF WS YE YT ZA ZM ZW
`;

export interface CountryOption {
  /** The code. */
  value: string;
  label: string;
}

const NAMES = new Intl.DisplayNames(['en'], { type: 'region' });

export function countryName(code: string): string {
  return NAMES.of(code) ?? code;
}

export const COUNTRIES: readonly CountryOption[] = CODES.trim()
  .split(/\s+/)
  .map((value) => ({ value, label: countryName(value) }))
  .sort((a, b) => a.label.localeCompare(b.label, 'en'));

/** Those whose name has the words, accents aside: first the one whose code was typed, then those that begin so. */
export function matching(countries: readonly CountryOption[], search: string): CountryOption[] {
  const words = plain(search);
  const rank = ({ value, label }: CountryOption): number =>
    value.toLowerCase() === words ? 2 : plain(label).startsWith(words) ? 1 : plain(label).includes(words) ? 0 : -1;
  return countries.filter((country) => rank(country) >= 0).sort((a, b) => rank(b) - rank(a));
}

function plain(text: string): string {
  return text.trim().normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
