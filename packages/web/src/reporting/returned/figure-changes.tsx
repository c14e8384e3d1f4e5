import { listMetrics, type FigureChangeView } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { useRoute } from '../../api/use-route.ts';
import { useOpenFigure } from '../../figure/figure-reference.ts';
import { useLocale, useText, useWords } from '../../i18n/locale.ts';
import { periodTitle } from '../../i18n/period-words.ts';
import { LedgerTable, type LedgerColumn } from '../../kit/ledger-table.tsx';
import { EmptyLine } from '../../kit/state-lines.tsx';
import { StatusGlyph } from '../../kit/status-glyph.tsx';
import { useOneStop } from '../use-one-stop.ts';
import { CHANGE_STATUS, countChanges, cutAround, listChanges, type ChangeKind, type ListedChange } from './change-list.ts';
import { returnedWords } from './words.ts';

export interface FigureChangesProps {
  readonly changes: readonly FigureChangeView[];
  readonly knownAt: string;
  /** Keys of the changes that stand somewhere on the new page. */
  readonly onPage: ReadonlySet<string>;
  readonly onShow: (key: string) => void;
}

/** Every figure that is not simply as it was downloaded: before, as edited, as it becomes, and the sentence. */
export function FigureChanges({ changes, knownAt, onPage, onShow }: FigureChangesProps): ReactElement {
  const t = useWords(returnedWords);
  const locale = useLocale();
  const openFigure = useOpenFigure();
  const stop = useOneStop();
  const text = useText();
  const metrics = useRoute(listMetrics).data?.metrics;
  const [kind, setKind] = useState<ChangeKind | undefined>(undefined);
  if (changes.length === 0) return <EmptyLine>{t('noChanges')}</EmptyLine>;
  const nameOf = ({ metricId, name }: { readonly metricId: string; readonly name: string }): string => {
    const metric = metrics?.find((other) => other.id === metricId);
    return metric === undefined ? name : text(metric.name);
  };
  const columns: readonly LedgerColumn<ListedChange>[] = [
    { key: 'kind', head: t('kind'), width: 88, render: ({ change: { kind } }) => <span title={t(`why_${kind}`)}><StatusGlyph status={CHANGE_STATUS[kind]}>{t(`kind_${kind}`)}</StatusGlyph></span> },
    { key: 'name', head: t('name'), width: 156, render: ({ change: { source } }) => source === null ? <span className="muted">{t('noSource')}</span> : (
      <>
        <button type="button" className="lnk" data-stop="" aria-label={t('sourceOf', { name: nameOf(source) })} onClick={() => openFigure({ metricId: source.metricId, orgId: source.orgId, period: source.period, knownAt })}>{nameOf(source)}</button>
        <small>{`${source.orgName} · ${periodTitle(source.period, locale)}`}</small>
      </>
    ) },
    { key: 'before', head: t('before'), width: 104, align: 'num', render: ({ change }) => <><Head>{t('before')}</Head><Value text={change.before} /></> },
    { key: 'edited', head: t('edited'), width: 104, align: 'num', render: ({ change }) => <><Head>{t('edited')}</Head>{change.kind === 'changed' ? <span className="late strong" lang="zh-CN">{change.edited}</span> : <Value text={change.edited} />}</> },
    { key: 'after', head: t('after'), width: 104, align: 'num', render: ({ change: { kind, after } }) => <><Head>{t('after')}</Head>{after === null && (kind === 'typed' || kind === 'foreign') ? <span className="muted xs">{t('plainText')}</span> : <b className="strong"><Value text={after} /></b>}</> },
    { key: 'near', head: t('near'), className: 'up-near', render: ({ change }) => <Sentence change={change} /> },
    { key: 'act', head: <span className="sr">{t('place')}</span>, width: 48, align: 'act', render: ({ key, change }) => onPage.has(key) && <button type="button" className="lnk" data-stop="" aria-label={t('showOf', { text: change.after ?? change.edited ?? change.before ?? '' })} onClick={() => onShow(key)}>{t('show')}</button> },
  ];
  const listed = listChanges(changes).filter(({ change }) => kind === undefined || change.kind === kind);
  return (
    <>
      <div className="up-kinds no-print" role="group" aria-label={t('kind')}>
        <button type="button" aria-pressed={kind === undefined} onClick={() => setKind(undefined)}>{t('all')} <b>{changes.length}</b></button>
        {countChanges(changes).map((one) => <button key={one.kind} type="button" aria-pressed={one.kind === kind} title={t(`why_${one.kind}`)} onClick={() => setKind(one.kind)}><StatusGlyph status={CHANGE_STATUS[one.kind]} plain>{t(`kind_${one.kind}`)}</StatusGlyph> <b>{one.count}</b></button>)}
      </div>
      {kind !== undefined && <p className="xs muted up-why">{t(`why_${kind}`)}</p>}
      <div {...stop}><LedgerTable caption={t('changesCaption')} columns={columns} rows={listed} rowKey={({ key }) => key} density="dense" wrap isFixed className="up-changes" /></div>
    </>
  );
}

/** The head of its column, where the row is a card; the table says it otherwise. */
function Head({ children }: { readonly children: string }): ReactElement {
  return <span className="up-head" aria-hidden="true">{children}</span>;
}

function Value({ text }: { readonly text: string | null }): ReactElement {
  return text === null ? <span className="dash">—</span> : <span lang="zh-CN">{text}</span>;
}

function Sentence({ change: { kind, near, before, edited } }: { readonly change: FigureChangeView }): ReactElement {
  const [head, part, tail] = cutAround(near, kind === 'deleted' ? before : edited);
  return <q lang="zh-CN">{head}{part !== '' && (kind === 'deleted' ? <del>{part}</del> : <mark>{part}</mark>)}{tail}</q>;
}
