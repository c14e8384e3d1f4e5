import type { ReportWordsView } from '@taizhang/contract';
import { useCallback, useMemo, type ReactElement } from 'react';
import { useWords } from '../../i18n/locale.ts';
import { ScrollAcross } from '../../kit/scroll-across.tsx';
import { PageExtract } from '../official-page.tsx';
import { readPage, type PageNode } from '../page-node.ts';
import { isWordBlock, type EditBlock } from './edit-blocks.ts';
import type { EditAct, EditHistory } from './edit-history.ts';
import { EditLine } from './edit-line.tsx';
import type { Chip } from './piece-dom.ts';
import { lengthOf } from './piece-run.ts';
import { editingWords } from './words.ts';

export interface EditedPageProps {
  readonly words: ReportWordsView;
  /** Numbers of the headings as last saved, in order. */
  readonly numbers: readonly string[];
  readonly history: EditHistory;
  readonly chips: ReadonlyMap<string, Chip>;
  readonly reportId: string;
  readonly onAct: (act: EditAct) => void;
  /** The block the toolbar acts on. */
  readonly current: number | undefined;
  readonly onCurrent: (id: number) => void;
}

/** The official page under edit: headings and paragraphs are lines to write in, tables and the rest stay as they are printed. */
export function EditedPage({ words, numbers, history: { blocks, caret }, chips, reportId, onAct, current, onCurrent }: EditedPageProps): ReactElement {
  const t = useWords(editingWords);
  const head = useMemo(() => readPage(words.head), [words]);
  const kept = useMemo(() => new Map(words.kept.map(({ block, kind, html }) => [block, { kind, nodes: readPage(html) }])), [words]);
  const numberOf = headingNumbers(blocks, numbers);
  const leave = useCallback((id: number, by: 1 | -1): void => onAct({
    kind: 'change',
    change: (all) => {
      const at = all.findIndex((block) => block.id === id);
      const next = (by === 1 ? all.slice(at + 1) : all.slice(0, Math.max(0, at)).reverse()).find(isWordBlock);
      return { blocks: all, ...(next === undefined ? {} : { caret: { id: next.id, place: by === 1 ? 0 : lengthOf(next.pieces) } }) };
    },
  }), [onAct]);
  const lines = blocks.filter(isWordBlock);
  return (
    <section className="a4 writing" aria-label={t('page')} lang="zh-CN">
      <PageExtract nodes={head} />
      <article className="report">
        {blocks.map((block) => {
          if (block.kind === 'kept') return <Kept key={block.id} block={block} isCurrent={block.id === current} kept={kept.get(block.block)} onCurrent={onCurrent} />;
          return <EditLine key={`${block.id} ${block.kind}${block.kind === 'heading' ? block.level : ''}`} block={block} number={numberOf.get(block.id) ?? ''} label={t('line', { n: lines.indexOf(block) + 1 })} reportId={reportId} chips={chips} caret={caret?.id === block.id ? caret : undefined} onAct={onAct} onLeave={leave} onFocus={onCurrent} />;
        })}
      </article>
    </section>
  );
}

function Kept({ block, isCurrent, kept, onCurrent }: { readonly block: EditBlock; readonly isCurrent: boolean; readonly kept: { readonly kind: string; readonly nodes: readonly PageNode[] } | undefined; readonly onCurrent: (id: number) => void }): ReactElement {
  const t = useWords(editingWords);
  const name = t(kept?.kind === 'table' ? 'keptTable' : 'kept');
  return (
    <div className={`ed-kept ${kept?.kind ?? ''}`}>
      <button type="button" className="ed-grip" aria-label={name} title={name} aria-pressed={isCurrent} onFocus={() => onCurrent(block.id)} onClick={() => onCurrent(block.id)}>⋮⋮</button>
      <ScrollAcross label={name}><PageExtract nodes={kept?.nodes ?? []} /></ScrollAcross>
    </div>
  );
}

/** Headings are numbered when they are saved; an empty one is not saved and has no number. */
function headingNumbers(blocks: readonly EditBlock[], numbers: readonly string[]): ReadonlyMap<number, string> {
  const headings = blocks.filter((block) => block.kind === 'heading' && lengthOf(block.pieces) > 0);
  return new Map(headings.map(({ id }, at) => [id, numbers[at] ?? '']));
}
