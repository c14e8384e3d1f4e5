import type { RestatedMonth } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useLocale, useText, useWords } from '../../i18n/locale.ts';
import { SectionHead } from '../../kit/section-head.tsx';
import { RestatedNote } from '../restated-note.tsx';
import type { Correction } from './correction-of.ts';
import { valueText } from './value-text.ts';
import { entryWords } from './words.ts';

export interface CorrectionPartProps {
  readonly changes: readonly Correction[];
  readonly restates: readonly RestatedMonth[];
  readonly reason: string;
  readonly onReason: ((reason: string) => void) | undefined;
}

/** Shortest reason the server takes. */
const SHORTEST = 2;

/** Long enough to be a reason. */
export function isReason(text: string): boolean {
  return text.trim().length >= SHORTEST;
}

/** What a correction changes, before and after, which told months it restates, and why. */
export function CorrectionPart({ changes, restates, reason, onReason }: CorrectionPartProps): ReactElement {
  const t = useWords(entryWords);
  const text = useText();
  const locale = useLocale();
  const said = ({ field }: Correction, value: Correction['before']): string => (field === null ? String(value) : (valueText(field, value, locale, true) ?? t('noAnswer')));
  return (
    <section className="fu-correct" aria-live="polite">
      <SectionHead title={t('changes')} note={changes.length === 0 ? undefined : changes.length} />
      {changes.length === 0 ? <p className="line">{t('noChange')}</p> : (
        <ul className="fu-diff">{changes.map((change) => <li key={change.field?.key ?? 'on'}><span className="muted">{change.field === null ? t('day') : text(change.field.label)}</span> <del>{said(change, change.before)}</del> <span aria-hidden="true">→</span> <ins>{said(change, change.after)}</ins></li>)}</ul>
      )}
      {changes.length > 0 && <RestatedNote restates={restates} />}
      <p className="fu-reason"><label htmlFor="fu-reason">{t('reason')}<em aria-hidden="true">*</em></label><input id="fu-reason" className="in" data-stop maxLength={200} autoComplete="off" aria-required placeholder={t('reasonHint')} value={reason} onChange={(event) => onReason?.(event.target.value)} /></p>
    </section>
  );
}
