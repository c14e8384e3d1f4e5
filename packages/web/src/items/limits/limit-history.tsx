import type { LocalLimitView } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useText, useWords } from '../../i18n/locale.ts';
import { limitWords } from './words.ts';

/** What was entered for a limit before, newest first. */
export function LimitHistory({ entered }: { readonly entered: LocalLimitView['entered'] }): ReactElement {
  const t = useWords(limitWords);
  const text = useText();
  return (
    <details className="it-fold">
      <summary>{t('history', { n: entered.length })}</summary>
      <ul className="it-limits">
        {entered.map((each) => (
          <li key={`${each.validFrom} ${each.document} ${each.recordedOn} ${each.sentence.zh}`}>
            <b className="strong">{each.length === null ? t('toExample') : text(each.sentence)}</b> {t('later', { day: each.validFrom, length: `${each.document}${each.clause}` })}{each.reachesOpen && ` · ${t('reachesOpen')}`} <span className="muted xs">{t('enteredBy', { day: each.recordedOn, who: each.recordedBy })}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
