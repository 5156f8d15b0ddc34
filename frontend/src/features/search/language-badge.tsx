import { Badge, Tooltip } from '@mantine/core';
import type { SpokenLanguage } from '@/shared/api/types/representatives';
import { useLanguageNames } from './language-names';
import classes from './search.module.css';
import { useSearchText } from './text';

/** A language and how well it is spoken; what the level means is said on hover, focus or touch. */
export function LanguageBadge({ language }: { language: SpokenLanguage }) {
  const text = useSearchText();
  const languages = useLanguageNames();
  const meaning = text(`cefrHelp.${language.cefr}`);
  const help = language.interpreter ? `${meaning} ${text('interpreterHelp')}` : meaning;
  return (
    <Tooltip label={help} events={{ hover: true, focus: true, touch: true }} withArrow multiline maw={280}>
      <Badge color="sky" tabIndex={0} aria-description={help} className={classes.language}>
        {languages.full(language)}
      </Badge>
    </Tooltip>
  );
}
