import { useExpertise } from '@/shared/api/session';
import type { SpokenLanguage } from '@/shared/api/types/representatives';
import { useCommonText } from '@/shared/text/common';

/** "Mandarin (native, interpreter)": the language, how well, and whether it was tested for interpreting. */
export function useLanguageNames() {
  const expertise = useExpertise();
  const common = useCommonText();
  const nameOf = (code: string) =>
    expertise.data?.languages.find((language) => language.code === code)?.name ?? code;
  const levelOf = ({ cefr }: SpokenLanguage) => (cefr === 'NATIVE' ? common('cefr.NATIVE') : cefr);
  return {
    nameOf,
    short: (language: SpokenLanguage) => `${nameOf(language.code)} ${levelOf(language)}`,
    full: (language: SpokenLanguage) =>
      [`${nameOf(language.code)} ${levelOf(language)}`, language.interpreter ? common('interpreter') : '']
        .filter(Boolean)
        .join(', '),
  };
}
