import { useState, type ReactElement } from 'react';
import { useWords } from '../../i18n/locale.ts';
import { EmptyLine } from '../../kit/state-lines.tsx';
import { StatusGlyph } from '../../kit/status-glyph.tsx';
import { keyed } from '../keyed.ts';
import { withContext, wordDifference, type Piece } from './word-difference.ts';
import { returnedWords } from './words.ts';

/** A line that does not read as it did, or does not stand where it did. */
interface LineEdit {
  readonly kind: 'edited' | 'added' | 'deleted' | 'moved';
  readonly before: string | null;
  readonly after: string | null;
}

const STATUS = { edited: 'pri', added: 'ok', deleted: 'lag', moved: 'none' } as const;

/** The paragraphs the author changed, before and after, with the words that differ marked. */
export function LineEdits({ edits }: { readonly edits: readonly LineEdit[] }): ReactElement {
  const t = useWords(returnedWords);
  const [isWhole, setIsWhole] = useState(false);
  if (edits.length === 0) return <EmptyLine>{t('noEdits')}</EmptyLine>;
  return (
    <>
      <label className="check s up-whole"><input type="checkbox" checked={isWhole} onChange={(event) => setIsWhole(event.target.checked)} />{t('wholeText')}</label>
      <ul className="up-edits" aria-label={t('editsCaption')}>{keyed(edits, ({ kind, before, after }) => `${kind} ${before ?? ''} ${after ?? ''}`).map(({ key, item }) => <Line key={key} edit={item} isWhole={isWhole} />)}</ul>
    </>
  );
}

function Line({ edit: { kind, before, after }, isWhole }: { readonly edit: LineEdit; readonly isWhole: boolean }): ReactElement {
  const t = useWords(returnedWords);
  const difference = before === null || after === null ? undefined : wordDifference(before, after);
  const cut = (pieces: readonly Piece[] | undefined, text: string): readonly Piece[] => pieces === undefined ? [{ text, isChanged: true }] : isWhole ? pieces : withContext(pieces);
  return (
    <li>
      <StatusGlyph status={STATUS[kind]}>{t(`edit_${kind}`)}</StatusGlyph>
      <div lang="zh-CN">
        {before !== null && kind !== 'moved' && <p><span className="lb">{t('was')}</span><Pieces pieces={cut(difference?.before, before)} as="del" /></p>}
        {after !== null && <p><span className="lb">{t('is')}</span><Pieces pieces={cut(difference?.after, after)} as="ins" /></p>}
      </div>
    </li>
  );
}

function Pieces({ pieces, as: Changed }: { readonly pieces: readonly Piece[]; readonly as: 'del' | 'ins' }): ReactElement {
  return <>{keyed(pieces.filter(({ text }) => text !== ''), ({ text }) => text).map(({ key, item: { text, isChanged } }) => (isChanged ? <Changed key={key}>{text}</Changed> : <span key={key}>{text}</span>))}</>;
}
