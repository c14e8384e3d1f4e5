import { listFigureFacts, type FactView, type FigureView } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { useRoute } from '../api/use-route.ts';
import { useLocale, useText, useWords } from '../i18n/locale.ts';
import { periodTitle } from '../i18n/period-words.ts';
import { ErrorLine, SkeletonRows } from '../kit/state-lines.tsx';
import { FactLine } from './figure-history.tsx';
import type { FigureReference } from './figure-reference.ts';
import { figureWords } from './words.ts';

/** The ledger rows a figure rests on, read when asked for. */
export function FigureFacts({ reference, figure }: { readonly reference: FigureReference; readonly figure: FigureView }): ReactElement {
  const t = useWords(figureWords);
  const [size, setSize] = useState(0);
  const count = figure.factCount;
  if (count === 0) return <p className="end muted">{t('noFacts')}</p>;
  if (size === 0) return <div className="end"><button type="button" className="lnk" onClick={() => setSize(PAGE)}>{t('factsCount', { n: count })}</button></div>;
  return <FactList reference={reference} figure={figure} size={size} onMore={() => setSize(Math.min(size + PAGE, MOST))} />;
}

const PAGE = 20;
/** The most one answer carries (contract). */
const MOST = 200;

function FactList({ reference, figure, size, onMore }: { readonly reference: FigureReference; readonly figure: FigureView; readonly size: number; readonly onMore: () => void }): ReactElement {
  const t = useWords(figureWords);
  const text = useText();
  const locale = useLocale();
  const { metricId, orgId, period, knownAt } = reference;
  const facts = useRoute(listFigureFacts, { params: { metricId }, query: { org: orgId, period, size, ...(knownAt === undefined ? {} : { knownAt }) } });
  if (facts.isError) return <ErrorLine error={facts.error} onRetry={() => void facts.refetch()} />;
  if (facts.data === undefined) return <SkeletonRows rows={4} />;
  // A rate rests on the rows of its parts; each says which part it is.
  const inputName = (fact: FactView): readonly string[] => figure.inputs.filter((input) => input.metricId === fact.metricId).map((input) => text(input.name));
  const left = Math.min(facts.data.total, MOST) - facts.data.rows.length;
  return (
    <>
      <h3>{t('facts')}<small>{facts.data.total}</small></h3>
      <ul className="facts">{facts.data.rows.map((fact) => <FactLine key={fact.factId} fact={fact} decimals={fact.metricId === metricId ? figure.metric.decimals : 0} head={[text(fact.orgName), periodTitle(fact.period, locale), ...inputName(fact)].join(' · ')} />)}</ul>
      {left > 0 && <button type="button" className="lnk" onClick={onMore}>{t('moreFacts', { n: Math.min(left, PAGE) })}</button>}
    </>
  );
}
