import type { RuleChange } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { instantText } from '../../i18n/day-words.ts';
import { useText, useWords } from '../../i18n/locale.ts';
import { SectionHead } from '../../kit/section-head.tsx';
import { ruleWords } from './words.ts';

/** Every version of a rule, newest first, with what became different. */
export function RuleHistory({ history }: { readonly history: readonly RuleChange[] }): ReactElement {
  const t = useWords(ruleWords);
  const text = useText();
  return (
    <section>
      <SectionHead title={t('history')} right={<span className="s muted">{history.length}</span>} />
      <ol className="rl-history">
        {history.map(({ version, setAt, setBy, reason, changes }) => (
          <li key={version}>
            <p className="s"><b className="strong">{t('versionBy', { n: version, by: setBy })}</b> <time className="muted xs">{instantText(setAt)}</time>{reason !== null && <span> {reason}</span>}</p>
            <details open={version > 1}>
              <summary className="xs">{version === 1 ? t('firstVersion', { n: changes.length }) : t('changed', { n: changes.length })}</summary>
              <ul>{changes.map(({ name, before, after }) => <li key={name.zh} className="xs"><span className="muted">{text(name)}</span> {before === null ? text(after) : t('becomes', { before: text(before), after: text(after) })}</li>)}</ul>
            </details>
          </li>
        ))}
      </ol>
    </section>
  );
}
