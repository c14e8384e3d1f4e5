import type { WrittenView } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useWords } from '../../i18n/locale.ts';
import { SectionHead } from '../../kit/section-head.tsx';
import { StatusGlyph } from '../../kit/status-glyph.tsx';
import { keyed } from '../keyed.ts';
import { CHANGE_STATUS } from '../returned/change-list.ts';
import { returnedWords } from '../returned/words.ts';
import { editingWords } from './words.ts';

/** What this sitting has done to figures and words: the same account as that of a file returned from Word. */
export function WritingAccount({ written }: { readonly written: WrittenView | undefined }): ReactElement {
  const t = useWords(editingWords);
  const r = useWords(returnedWords);
  return (
    <aside className="rp-side no-print" aria-label={t('account')}>
      <SectionHead title={t('account')} />
      <p className="xs muted hint">{t('hint')}</p>
      {written !== undefined && (
        <>
          <dl className="ed-account">
            <div><dt>{t('figuresKept')}</dt><dd>{written.account.unchanged + written.account.changed}</dd></div>
            <div><dt>{t('figuresDeleted')}</dt><dd>{written.account.deleted}</dd></div>
            <div><dt>{t('linesEdited')}</dt><dd>{written.account.lines.edited}</dd></div>
            <div><dt>{t('linesAdded')}</dt><dd>{written.account.lines.added}</dd></div>
            <div><dt>{t('linesDeleted')}</dt><dd>{written.account.lines.deleted}</dd></div>
          </dl>
          {written.changes.length === 0 ? <p className="s"><StatusGlyph status="ok">{t('noChanges')}</StatusGlyph></p> : (
            <ul className="ed-changes">
              {keyed(written.changes, ({ kind, before, edited, near }) => `${kind} ${before ?? ''} ${edited ?? ''} ${near}`).map(({ key, item: { kind, source, before, edited, near } }) => (
                <li key={key}>
                  <StatusGlyph status={CHANGE_STATUS[kind]}>{r(`kind_${kind}`)}</StatusGlyph> <b lang="zh-CN">{edited ?? before}</b>{source !== null && <span className="muted" lang="zh-CN">{` ${source.name}`}</span>}
                  {(kind === 'typed' || kind === 'changed') && <small>{t(kind === 'typed' ? 'typedWhy' : 'touchedWhy')}</small>}
                  <q lang="zh-CN">{near}</q>
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </aside>
  );
}
