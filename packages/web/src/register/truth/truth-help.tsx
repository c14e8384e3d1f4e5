import { Fragment, type ReactElement } from 'react';
import { useWords } from '../../i18n/locale.ts';
import { RULES, ruleName, ruleSentence, ruleWords } from './rule-words.ts';
import { truthWords } from './words.ts';

/** What the list means, what to do with it, and what each rule looks at. */
export function TruthHelp(): ReactElement {
  const t = useWords(truthWords);
  const name = useWords(ruleWords);
  return (
    <details className="tr-help no-print">
      <summary>{t('help')}</summary>
      <p>{t('help1')}</p><p>{t('help2')}</p><p>{t('help3')}</p>
      <dl>{RULES.map((rule) => <Fragment key={rule}><dt>{ruleName(rule, name)}</dt><dd>{ruleSentence(rule, name)}</dd></Fragment>)}</dl>
    </details>
  );
}
