import { countryName } from '@/shared/lib/country-name';

const letters = Array.from({ length: 26 }, (_, letter) => String.fromCharCode(65 + letter));
/** Codes that the browser names although ISO 3166-1 does not assign them. */
const notCountries = new Set([
  'EU',
  'EZ',
  'UN',
  'XA',
  'XB',
  'ZZ',
  'QO',
  'AC',
  'CP',
  'CQ',
  'DG',
  'EA',
  'IC',
  'TA',
  'XK',
]);

/** Every country that the browser can name, by name. */
export const countryCodes = letters
  .flatMap((first) => letters.map((second) => first + second))
  .filter((code) => !notCountries.has(code) && countryName(code) !== code)
  .sort((one, other) => countryName(one).localeCompare(countryName(other)));
