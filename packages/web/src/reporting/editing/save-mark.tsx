import type { ReactElement } from 'react';
import { userMessageOf } from '../../api/api-problem.ts';
import { instantText } from '../../i18n/day-words.ts';
import { useText, useWords } from '../../i18n/locale.ts';
import { StatusGlyph } from '../../kit/status-glyph.tsx';
import type { Autosave } from './use-autosave.ts';
import { editingWords } from './words.ts';

/** ● 已保存为第 5 稿 09:12, ○ 改动未保存, or ■ why it could not be saved. */
export function SaveMark({ state, written, save }: Pick<Autosave, 'state' | 'written' | 'save'>): ReactElement {
  const t = useWords(editingWords);
  const text = useText();
  switch (state.kind) {
    case 'saved': return <span role="status"><StatusGlyph status="ok">{written === undefined ? t('nothingToSave') : t('saved', { n: written.revision, at: instantText(written.savedAt).slice(11) })}</StatusGlyph></span>;
    case 'waiting': return <span role="status"><StatusGlyph status="none">{t('waiting')}</StatusGlyph></span>;
    case 'saving': return <span role="status"><StatusGlyph status="pri">{t('saving')}</StatusGlyph></span>;
    case 'failed': return <span role="alert" className="ed-failed"><StatusGlyph status="late">{t('failed', { why: text(userMessageOf(state.error)) })}</StatusGlyph> <button type="button" className="lnk" onClick={() => void save()}>{t('retry')}</button></span>;
    case 'overtaken': return <span role="status"><StatusGlyph status="lag">{t('notSaved')}</StatusGlyph></span>;
  }
}
