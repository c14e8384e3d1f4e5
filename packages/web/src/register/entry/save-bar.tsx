import type { ReactElement } from 'react';
import { ApiProblem, userMessageOf } from '../../api/api-problem.ts';
import { instantText } from '../../i18n/day-words.ts';
import { useText, useWords } from '../../i18n/locale.ts';
import { StatusGlyph } from '../../kit/status-glyph.tsx';
import { useOnline } from '../../kit/use-online.ts';
import type { KindView } from './form-view.ts';
import type { RecordForm } from './use-record-form.ts';
import { entryWords } from './words.ts';

/** The bar under the form: saving, and what stands against it. */
export function SaveBar({ form, kind, onLost }: { readonly form: RecordForm; readonly kind: KindView; readonly onLost: () => void }): ReactElement {
  const t = useWords(entryWords);
  const isSaving = form.saving.kind === 'saving';
  return (
    <div className="fu-bar">
      <SaveWord form={form} kind={kind} />
      <button type="button" className="btn p" data-stop aria-disabled={isSaving} onClick={() => void form.save(true)}>{t('saveNext')}</button>
      <button type="button" className="btn" aria-disabled={isSaving} onClick={() => void form.save(false)}>{isSaving ? t('saving') : t('save')}</button>
      <button type="button" className="lnk" onClick={onLost}>{t('lost')}</button>
      <span className="fu-keys" role="note" aria-label={t('keys')}>
        <span><kbd>Enter</kbd> {t('keyNext')}</span><span><kbd>1</kbd>–<kbd>9</kbd> {t('keyChoice')}</span><span><kbd>F2</kbd> {t('keySame')}</span><span><kbd>Ctrl</kbd> <kbd>S</kbd> {t('keySave')}</span><span className="wide"><kbd>Ctrl</kbd> <kbd>Enter</kbd> {t('keySaveNext')}</span>
      </span>
    </div>
  );
}

export interface CorrectionBarProps {
  readonly form: RecordForm;
  readonly kind: KindView;
  /** Something has changed, and the reason is given. */
  readonly isReady: boolean;
  readonly onSave: () => void;
  /** Gives the correction up. */
  readonly onLeave: () => void;
}

/** The bar under a correction. */
export function CorrectionBar({ form, kind, isReady, onSave, onLeave }: CorrectionBarProps): ReactElement {
  const t = useWords(entryWords);
  const isSaving = form.saving.kind === 'saving';
  return (
    <div className="fu-bar">
      <SaveWord form={form} kind={kind} isCorrection />
      <button type="button" className="btn p" data-stop aria-disabled={isSaving || !isReady} onClick={onSave}>{isSaving ? t('saving') : t('saveCorrection')}</button>
      <button type="button" className="btn" onClick={onLeave}>{t('cancel')}</button>
      {!isReady && <span className="s muted">{t('correctionLacks')}</span>}
      <span className="fu-keys" role="note" aria-label={t('keys')}><span><kbd>Enter</kbd> {t('keyNext')}</span><span><kbd>F2</kbd> {t('keyStored')}</span><span><kbd>Ctrl</kbd> <kbd>S</kbd> {t('keySave')}</span></span>
    </div>
  );
}

function SaveWord({ form: { saving }, kind, isCorrection = false }: { readonly form: RecordForm; readonly kind: KindView; readonly isCorrection?: boolean }): ReactElement | null {
  const t = useWords(entryWords);
  const text = useText();
  const isOnline = useOnline();
  if (!isOnline) return <p className="fu-word lag" role="status"><StatusGlyph status="none">{t('offline')}</StatusGlyph></p>;
  switch (saving.kind) {
    case 'idle':
    case 'saving':
      return null;
    case 'blocked': {
      const what = saving.problems.map(({ field, message }) => text(kind.fields.find(({ key }) => key === field)?.label ?? message));
      return <p className="fu-word late" role="alert"><StatusGlyph status="late">{t('blocked', { n: what.length, what: what.slice(0, 4).join('、') })}</StatusGlyph></p>;
    }
    case 'stale': {
      const what = saving.error instanceof ApiProblem ? staleDetails(saving.error.details) : undefined;
      const at = what?.changedAt === undefined ? '' : instantText(what.changedAt).slice(11);
      return <p className="fu-word late" role="alert"><StatusGlyph status="late">{text(userMessageOf(saving.error))}{what !== undefined && !isCorrection && ` ${t('staleWhat', { form: what.kind === kind.id ? text(kind.name) : (what.kind ?? ''), at })}`}</StatusGlyph></p>;
    }
    case 'failed':
      return <p className="fu-word late" role="alert"><StatusGlyph status="late">{t('failed', { why: text(userMessageOf(saving.error)) })}</StatusGlyph></p>;
  }
}

function staleDetails(details: unknown): { readonly changedAt: string | undefined; readonly kind: string | undefined } | undefined {
  if (typeof details !== 'object' || details === null) return undefined;
  return { changedAt: 'changedAt' in details && typeof details.changedAt === 'string' ? details.changedAt : undefined, kind: 'kind' in details && typeof details.kind === 'string' ? details.kind : undefined };
}
