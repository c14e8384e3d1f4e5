import type { RecordView } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { instantText } from '../../i18n/day-words.ts';
import { useText, useWords } from '../../i18n/locale.ts';
import { residentWords } from './words.ts';

/** What was done to a record: by whom, when, why, and what a correction changed. */
export function HistoryLines({ history }: { readonly history: RecordView['history'] }): ReactElement {
  const t = useWords(residentWords);
  const text = useText();
  return (
    <ul className="res-history">
      {history.map((act) => (
        <li key={`${act.kind} ${act.at}`}>
          {t(`did_${act.kind}`, { at: instantText(act.at), by: act.by, reason: act.reason ?? '—' })}
          {act.changes.length > 0 && <ul>{act.changes.map(({ label, before, after }) => <li key={label.zh}><span className="muted">{text(label)}</span> <del>{before === null ? t('noAnswer') : text(before)}</del> <span aria-hidden="true">→</span> <ins>{after === null ? t('noAnswer') : text(after)}</ins></li>)}</ul>}
        </li>
      ))}
    </ul>
  );
}
