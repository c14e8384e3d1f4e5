import { listMetrics, type RevisionFigureView } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useRoute } from '../../api/use-route.ts';
import { instantText } from '../../i18n/day-words.ts';
import { useLocale, useText, useWords } from '../../i18n/locale.ts';
import { periodTitle } from '../../i18n/period-words.ts';
import { LedgerTable, type LedgerColumn } from '../../kit/ledger-table.tsx';
import { EmptyLine } from '../../kit/state-lines.tsx';
import { StatusGlyph, type Status } from '../../kit/status-glyph.tsx';
import { ScreenLink } from '../../screen/screen-link.tsx';
import { keyed, type Keyed } from '../keyed.ts';
import { revisionWords } from './words.ts';

const STATUS: Readonly<Record<RevisionFigureView['kind'], Status>> = { restated: 'pri', reworded: 'none', moved: 'none', added: 'ok', removed: 'lag', overridden: 'lag', restored: 'pri' };

type Row = Keyed<RevisionFigureView>;

/** The figures that differ between two revisions: old and new, and who changed what where it comes from. */
export function FigureDifferences({ figures }: { readonly figures: readonly RevisionFigureView[] }): ReactElement {
  const t = useWords(revisionWords);
  const text = useText();
  const locale = useLocale();
  const metrics = useRoute(listMetrics).data?.metrics;
  if (figures.length === 0) return <EmptyLine>{t('noFigures')}</EmptyLine>;
  const nameOf = ({ metricId, name }: RevisionFigureView): string => {
    const metric = metrics?.find((other) => other.id === metricId);
    return metric === undefined ? name : text(metric.name);
  };
  const columns: readonly LedgerColumn<Row>[] = [
    { key: 'kind', head: t('what'), width: 96, render: ({ item: { kind } }) => <StatusGlyph status={STATUS[kind]}>{t(`change_${kind}`)}</StatusGlyph> },
    { key: 'name', head: t('name'), width: 176, render: ({ item }) => <>{nameOf(item)}<small>{`${item.orgName} · ${periodTitle(item.period, locale)}`}</small></> },
    { key: 'before', head: t('was'), width: 120, align: 'num', render: ({ item }) => <><Head>{t('was')}</Head><Value text={item.before} /></> },
    { key: 'after', head: t('is'), width: 120, align: 'num', render: ({ item }) => <><Head>{t('is')}</Head><b className="strong"><Value text={item.after} /></b></> },
    { key: 'why', head: t('why'), className: 'up-near', render: ({ item }) => <Why change={item} /> },
    { key: 'near', head: t('near'), className: 'up-near', render: ({ item }) => <q lang="zh-CN">{short(item.near)}</q> },
  ];
  return <LedgerTable caption={t('caption')} columns={columns} rows={keyed(figures, ({ kind, metricId, before, after, near }) => `${kind} ${metricId} ${before ?? ''} ${after ?? ''} ${near}`)} rowKey={({ key }) => key} density="dense" wrap isFixed className="up-changes rv-figures" />;
}

/** The head of its column, where the row is a card. */
function Head({ children }: { readonly children: string }): ReactElement {
  return <span className="up-head" aria-hidden="true">{children}</span>;
}

function Value({ text }: { readonly text: string | null }): ReactElement {
  return text === null ? <span className="dash">—</span> : <span lang="zh-CN">{text}</span>;
}

function Why({ change: { why } }: { readonly change: RevisionFigureView }): ReactElement {
  const t = useWords(revisionWords);
  const text = useText();
  if (why === null) return <span className="dash">—</span>;
  return (
    <>
      {text(why.sentence)}
      {why.by !== null && <small>{`${why.by} ${why.at === null ? '' : instantText(why.at)}`}{why.link !== null && <>{' · '}<ScreenLink to={why.link.split('?')[0] ?? '/'} search={Object.fromEntries(new URLSearchParams(why.link.split('?')[1] ?? ''))}>{t('source')}</ScreenLink></>}</small>}
    </>
  );
}

const LONGEST = 60;

function short(sentence: string): string {
  return sentence.length > LONGEST ? `${sentence.slice(0, LONGEST)}…` : sentence;
}
