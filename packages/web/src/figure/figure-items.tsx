import { listCountedItems, type CountedItemView, type FigureView } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { useRoute } from '../api/use-route.ts';
import { useText, useWords } from '../i18n/locale.ts';
import { figureText } from '../i18n/number-words.ts';
import { lightOfItem } from '../items/item-light.ts';
import { ErrorLine, SkeletonRows } from '../kit/state-lines.tsx';
import { StatusGlyph } from '../kit/status-glyph.tsx';
import { ScreenLink } from '../screen/screen-link.tsx';
import { useAbility } from '../session/session-context.ts';
import { figureWords } from './words.ts';

/** The very items behind a figure counted from items; for a rate, those behind each count it is computed from. */
export function FigureItems({ figure, onFollow }: { readonly figure: FigureView; readonly onFollow: () => void }): ReactElement | null {
  const text = useText();
  const mayRead = useAbility('items.read');
  const { metric, inputs } = figure;
  if (!mayRead || !metric.isFromItems || figure.reading.missing === 'not_reported' || figure.reading.missing === 'input_missing') return null;
  const counts = inputs.length > 0 ? inputs : [{ metricId: metric.id, name: metric.name, unit: metric.unit, value: figure.reading.value }];
  return <>{counts.map((count) => <ItemList key={`${count.metricId} ${figure.org.id} ${figure.period}`} figure={figure} metricId={count.metricId} name={inputs.length > 0 ? text(count.name) : undefined} unit={count.unit} onFollow={onFollow} />)}</>;
}

const PAGE = 10;
/** The most one answer carries (contract). */
const MOST = 100;

function ItemList({ figure, metricId, name, unit, onFollow }: { readonly figure: FigureView; readonly metricId: string; readonly name: string | undefined; readonly unit: string; readonly onFollow: () => void }): ReactElement {
  const t = useWords(figureWords);
  const [size, setSize] = useState(PAGE);
  const list = useRoute(listCountedItems, { params: { metricId }, query: { org: figure.org.id, period: figure.period, page: 1, size } });
  if (list.isError) return <ErrorLine error={list.error} onRetry={() => void list.refetch()} />;
  if (list.data === undefined) return <SkeletonRows rows={3} />;
  const { total, sum, hidden, rows } = list.data;
  const left = Math.min(total - hidden, MOST) - rows.length;
  return (
    <section aria-label={name ?? t('items')}>
      <h3>{name ?? t('items')}<small>{[t('itemsOf', { n: total }), ...(sum === total ? [] : [t('itemsAmount', { sum: figureText(sum), unit })])].join(' · ')}</small></h3>
      {total === 0 && <p className="xs muted">{t('itemsNone')}</p>}
      <ul className="facts">{rows.map((row) => <ItemLine key={`${row.item.id} ${row.on} ${row.org.id}`} row={row} showsAmount={sum !== total} onFollow={onFollow} />)}</ul>
      {hidden > 0 && <p className="xs muted">{t('itemsHidden', { n: hidden })}</p>}
      {left > 0 && <button type="button" className="lnk" onClick={() => setSize(Math.min(size * 4, MOST))}>{t('itemsMore', { n: left })}</button>}
    </section>
  );
}

/** The item with how it stands now, since when or on which day it counts, and for whom. */
function ItemLine({ row: { item, org, on, amount }, showsAmount, onFollow }: { readonly row: CountedItemView; readonly showsAmount: boolean; readonly onFollow: () => void }): ReactElement {
  const text = useText();
  const { status, name } = lightOfItem(item);
  return (
    <li>
      <span><ScreenLink to={`/items/${item.id}`} className="lnk ink" onFollow={onFollow}>{item.title}</ScreenLink></span>
      {showsAmount ? <b className="strong">{figureText(amount)}</b> : <StatusGlyph status={status}>{text(name)}</StatusGlyph>}
      <span className="t">{[on, item.number, text(org.name), text(item.state.name)].join(' · ')}</span>
    </li>
  );
}
