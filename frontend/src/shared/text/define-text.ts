import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';

const i18n = i18next.createInstance();

void i18n.use(initReactI18next).init({
  lng: 'en',
  fallbackLng: 'en',
  resources: {},
  keySeparator: false,
  nsSeparator: false,
  initAsync: false,
  interpolation: { escapeValue: false },
  returnNull: false,
});

type Values = Record<string, string | number>;
type KeyOf<T> = keyof T extends infer K
  ? K extends `${infer Base}_one` | `${infer Base}_other`
    ? Base
    : K & string
  : never;
export type Text<T> = (key: KeyOf<T>, values?: Values) => string;

/**
 * A feature's words. English stands here; another language is a file `text.<language>.json` with the same keys.
 * `{{name}}` is filled from the values; `key_one` / `key_other` are chosen by the value `count`.
 */
export function defineText<T extends Record<string, string>>(namespace: string, english: T) {
  i18n.addResourceBundle('en', namespace, english);
  return function useText(): Text<T> {
    const { t } = useTranslation(namespace, { i18n });
    return t;
  };
}
