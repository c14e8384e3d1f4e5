import type { MaskBindingView } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { filterMetrics } from '../../indicators/catalogue-filter.ts';
import { useLocale, useWords } from '../../i18n/locale.ts';
import { periodTitle } from '../../i18n/period-words.ts';
import { StatusGlyph } from '../../kit/status-glyph.tsx';
import { AspectFields } from './aspect-fields.tsx';
import { bindingName } from './binding-words.ts';
import { bindingKey } from './desk-state.ts';
import { ProposalList, type Candidate } from './proposal-list.tsx';
import type { Desk } from './use-desk.ts';
import type { MetricNames } from './use-metric-names.ts';
import { templateWords } from './words.ts';

export interface MaskPanelProps {
  readonly desk: Desk;
  readonly names: MetricNames;
  readonly mayDecide: boolean;
  /** The period whose values are shown. */
  readonly period: string | undefined;
  readonly periods: readonly string[];
  readonly onPeriod: (period: string) => void;
}

/** Metrics found by name that are shown at most. */
const MOST_FOUND = 12;

/** What may stand in the chosen place: proposals with the ledger's value of a period, search, aspect. Made anew for every place. */
export function MaskPanel({ desk, names, mayDecide, period, periods, onPeriod }: MaskPanelProps): ReactElement {
  const t = useWords(templateWords);
  const locale = useLocale();
  const { chosen, proposals, decisions, walk } = desk;
  const [wanted, setWanted] = useState('');
  const [adjusted, setAdjusted] = useState<MaskBindingView | undefined>(undefined);
  const [picked, setPicked] = useState(0);
  if (chosen === undefined) {
    return <aside className="md-panel" aria-label={t('panel')}><h2>{t('panel')}</h2><p className="muted s">{desk.count.open === 0 ? t('allDecided') : t('pick')}</p><button type="button" className="btn" onClick={desk.goNext}>{t('next')}</button></aside>;
  }
  const decision = decisions.get(chosen.id);
  const found = wanted.trim() === '' ? undefined : filterMetrics(names.metrics, names.categories, { text: wanted, category: '', behaviour: '' }).slice(0, MOST_FOUND);
  const current: Candidate | undefined = decision?.kind === 'bound' && !proposals.some(({ binding }) => bindingKey(binding) === bindingKey(decision.binding)) ? { binding: decision.binding, grade: 'found' } : undefined;
  const candidates: readonly Candidate[] = found === undefined ? [...current === undefined ? [] : [current], ...proposals]
    : found.map(({ id }) => ({ binding: { kind: 'figure', metricId: id, aspect: chosen.aspect ?? 'value' }, grade: 'found' }));
  const choice = adjusted ?? candidates[picked]?.binding;
  const search = (text: string): void => {
    setWanted(text);
    setPicked(0);
    setAdjusted(undefined);
  };
  const pick = (index: number): void => {
    setPicked(index);
    setAdjusted(undefined);
  };
  const take = (binding: MaskBindingView | undefined): void => {
    if (binding !== undefined && mayDecide) desk.bind(binding);
  };
  const place = walk.findIndex(({ id }) => id === chosen.id);
  return (
    <aside className="md-panel" aria-label={t('panel')}>
      <div className="md-panel-head"><h2>{t('panel')}</h2>{place !== -1 && <span className="muted s">{t('place', { n: place + 1, total: walk.length })}</span>}<button type="button" className="lnk" onClick={desk.goNext}>{t('next')}</button></div>
      <Excerpt desk={desk} />
      <p className="s">{decision === undefined ? <StatusGlyph status="lag">{t('isOpen')}</StatusGlyph> : decision.kind === 'words' ? <StatusGlyph status="none">{t('isWords')}</StatusGlyph> : <StatusGlyph status="ok">{t('isBound', { name: bindingName(decision.binding, t, names.nameOf) })}</StatusGlyph>}</p>
      {periods.length > 0 && chosen.kind === 'figure' && (
        <div className="md-period"><label htmlFor="md-period">{t('periodFor')}</label><select id="md-period" className="in" value={period} onChange={(event) => onPeriod(event.target.value)}>{periods.map((one) => <option key={one} value={one}>{periodTitle(one, locale)}</option>)}</select></div>
      )}
      <ProposalList candidates={candidates} picked={picked} adjusted={adjusted} period={period} nameOf={names.nameOf} onPick={pick} onTake={() => take(choice)} />
      {candidates.length === 0 && <p className="muted s">{found === undefined ? t('noProposal') : t('noFound', { text: wanted.trim() })}</p>}
      {chosen.kind === 'figure' && choice?.kind === 'figure' && mayDecide && <AspectFields binding={choice} onChange={setAdjusted} />}
      {chosen.kind === 'figure' && mayDecide && (
        <div className="md-search"><label htmlFor="md-search">{t('search')}</label><input id="md-search" className="in" type="search" value={wanted} onChange={(event) => search(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') take(choice);
            else if (event.key === 'ArrowDown') pick(Math.min(picked + 1, candidates.length - 1));
            else if (event.key === 'ArrowUp') pick(Math.max(picked - 1, 0));
            else return;
            event.preventDefault();
          }} /></div>
      )}
      {mayDecide && (
        <div className="md-acts">
          <button type="button" className="btn p" disabled={choice === undefined} onClick={() => take(choice)}>{t('take')}</button>
          <button type="button" className="btn" onClick={desk.leave}>{t('leave')}</button>
          {decision !== undefined && <button type="button" className="lnk" onClick={desk.undo}>{t('undo')}</button>}
        </div>
      )}
      <p className="xs muted no-phone">{t('keys')}</p>
    </aside>
  );
}

/** The place in its words. */
function Excerpt({ desk: { page, chosen } }: { readonly desk: Desk }): ReactElement | null {
  const line = chosen === undefined ? undefined : page.lines[chosen.line];
  if (chosen === undefined || line === undefined) return null;
  const from = Math.max(line.start, chosen.start - 28);
  const to = Math.min(line.end, chosen.end + 14);
  return <p className="md-excerpt" lang="zh-CN">{from > line.start && '…'}{page.text.slice(from, chosen.start)}<mark>{chosen.surface}</mark>{page.text.slice(chosen.end, to)}{to < line.end && '…'}</p>;
}
