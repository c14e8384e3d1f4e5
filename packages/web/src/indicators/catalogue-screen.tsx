import { listMetrics, type MetricView } from '@taizhang/contract';
import { useCallback, useState, type ReactElement } from 'react';
import { useRoute } from '../api/use-route.ts';
import { useLocale, useText, useWords } from '../i18n/locale.ts';
import { FilterBar } from '../kit/filter-bar.tsx';
import { LedgerTable, type LedgerColumn } from '../kit/ledger-table.tsx';
import { PageHead } from '../kit/page-head.tsx';
import { ScrollAcross } from '../kit/scroll-across.tsx';
import { EmptyLine, ErrorLine, SkeletonRows } from '../kit/state-lines.tsx';
import { useScreenSearch } from '../screen/screen-address.ts';
import { filterMetrics } from './catalogue-filter.ts';
import './indicators.css';
import { MetricDetails } from './metric-details.tsx';
import { indicatorWords } from './words.ts';

const BEHAVIOURS = ['flow', 'stock', 'cumulative', 'derived'] as const;

/** 指标目录: every indicator with the sentence a manager reads, its unit and the clause it comes from. */
export function Screen(): ReactElement {
  const t = useWords(indicatorWords);
  const text = useText();
  const locale = useLocale();
  const [search, change] = useScreenSearch();
  const catalogue = useRoute(listMetrics);
  const [typed, setTyped] = useState(search['text'] ?? '');
  const categories = catalogue.data?.categories ?? [];
  const metrics = catalogue.data?.metrics ?? [];
  const shown = filterMetrics(metrics, categories, { text: search['text'] ?? '', category: search['category'] ?? '', behaviour: search['behaviour'] ?? '' });
  const categoryName = (id: string): string => text(categories.find((category) => category.id === id)?.name ?? { zh: id, en: id });
  const opened = metrics.find((metric) => metric.id === search['metric']);
  const close = useCallback(() => change({ metric: undefined }), [change]);
  const columns: readonly LedgerColumn<MetricView>[] = [
    { key: 'name', head: t('name'), width: 220, render: (metric) => <button type="button" className="fl row" onClick={() => change({ metric: metric.id })}>{text(metric.name)}</button> },
    { key: 'behaviour', head: t('behaviour'), width: 76, className: 's', render: (metric) => <span title={t(`${metric.behaviour}Note`)}>{t(metric.behaviour)}</span> },
    { key: 'unit', head: t('unit'), width: 84, className: 's', render: (metric) => (locale === 'zh' ? metric.unit : metric.unitEn) },
    { key: 'sentence', head: t('sentence'), className: 's', render: (metric) => text(metric.sentence) },
    { key: 'basis', head: t('basis'), width: 240, className: 's', render: (metric) => <span className="muted">{metric.basis.text} {metric.basis.clause}</span> },
  ];
  return (
    <div className="page">
      <PageHead title={t('catalogue')} crumbs={[{ key: 'section', label: t('section'), to: '/targets' }, { key: 'catalogue', label: t('catalogue') }]} beside={<div className="tally"><span>{t('count', { n: metrics.length })}</span></div>} />
      <FilterBar onQuery={() => change({ text: typed })} onReset={() => { setTyped(''); change({ text: undefined, category: undefined, behaviour: undefined }); }}>
        <label key="text">{t('name')}<input className="in sm" value={typed} onChange={(event) => setTyped(event.target.value)} /></label>
        <label key="category">{t('category')}<select className="in sm" value={search['category'] ?? ''} onChange={(event) => change({ category: event.target.value })}><option value="">{t('allCategories')}</option>{categories.map((category) => <option key={category.id} value={category.id}>{text(category.name)}</option>)}</select></label>
        <label key="behaviour">{t('behaviour')}<select className="in sm" value={search['behaviour'] ?? ''} onChange={(event) => change({ behaviour: event.target.value })}><option value="">{t('allBehaviours')}</option>{BEHAVIOURS.map((behaviour) => <option key={behaviour} value={behaviour}>{t(behaviour)}</option>)}</select></label>
      </FilterBar>
      {catalogue.isError && <ErrorLine error={catalogue.error} onRetry={() => void catalogue.refetch()} />}
      {catalogue.isPending && <SkeletonRows rows={14} />}
      {catalogue.data !== undefined && shown.length === 0 && <EmptyLine>{t('none')}</EmptyLine>}
      {shown.length > 0 && (
        <ScrollAcross label={t('catalogue')}>
          <LedgerTable caption={t('catalogue')} columns={columns} rows={shown} rowKey={(metric) => metric.id} group={(metric) => ({ key: metric.category, label: categoryName(metric.category) })} selectedKey={opened?.id} wrap isFixed className="cat" />
        </ScrollAcross>
      )}
      {shown.length > 0 && <p className="foot-note">{t('shown', { n: shown.length, total: metrics.length })}</p>}
      {opened !== undefined && <MetricDetails metric={opened} metrics={metrics} onClose={close} onOpen={(id) => change({ metric: id })} />}
    </div>
  );
}
