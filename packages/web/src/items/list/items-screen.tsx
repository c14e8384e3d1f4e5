import { listItems } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { useRouteWhen } from '../../api/use-route.ts';
import { useWords } from '../../i18n/locale.ts';
import { countText } from '../../kit/count-text.ts';
import { FreshnessMark } from '../../kit/freshness-mark.tsx';
import { PageHead } from '../../kit/page-head.tsx';
import { Pager } from '../../kit/pager.tsx';
import { EmptyLine, ErrorLine, SkeletonRows } from '../../kit/state-lines.tsx';
import { StatusGlyph } from '../../kit/status-glyph.tsx';
import { useScreenSearch } from '../../screen/screen-address.ts';
import { ScreenLink } from '../../screen/screen-link.tsx';
import { useAbility } from '../../session/session-context.ts';
import '../items.css';
import { useViews } from '../views/use-views.ts';
import { ViewBar } from '../views/view-bar.tsx';
import { itemWords } from '../words.ts';
import { AnnualLink } from '../annual/annual-link.tsx';
import { BoxSwitch } from './box-switch.tsx';
import { ItemFilter } from './item-filter.tsx';
import { itemQuery } from './item-search.ts';
import { ItemTable } from './item-table.tsx';
import { listWords } from './words.ts';

/** 事项: what waits, what is done, what one began, by what is due. */
export function Screen(): ReactElement {
  const t = useWords(listWords);
  const i = useWords(itemWords);
  const mayOpen = useAbility('items.open');
  const maySetRules = useAbility('items.rule');
  const [search, change] = useScreenSearch();
  // The filter starts anew when the address empties it from outside.
  const [resets, setResets] = useState(0);
  const query = itemQuery(search);
  const own = useViews(search);
  const items = useRouteWhen(!own.isDeciding, listItems, { query });
  const { data } = items;
  const retry = (): void => void items.refetch();
  const reset = (): void => {
    setResets(resets + 1);
    // The box stays named: an address without anything would open the default view again.
    change({ box: query.box, procedure: undefined, state: undefined, org: undefined, text: undefined, level: undefined, page: undefined, view: undefined });
  };
  return (
    <div className="page">
      <PageHead
        title={i('items')} crumbs={[{ key: 'section', label: i('section') }]} beside={data !== undefined && data.boxes.overdue > 0 && <div className="tally"><StatusGlyph status="late">{t('overdueTodo', { n: countText(data.boxes.overdue, data.countedTo) })}</StatusGlyph></div>}
        fresh={data !== undefined && <FreshnessMark readAt={items.dataUpdatedAt} onRefresh={retry} />}
        actions={<><AnnualLink procedureId={search['procedure']} /><button type="button" className="btn sm" onClick={() => window.print()}>{i('print')}</button>{maySetRules && <ScreenLink to="/items/rules" className="btn sm">{t('rules')}</ScreenLink>}{mayOpen && <ScreenLink to="/items/new" className="btn p sm">{i('open')}</ScreenLink>}</>}
      />
      <ViewBar own={own} query={query} onChange={change} />
      <BoxSwitch query={query} answer={data} onChange={(part) => change({ ...part, page: undefined })} />
      <ItemFilter key={`${resets} ${search['view'] ?? ''}`} search={search} onChange={(part) => change({ ...part, page: undefined })} onReset={reset} />
      {items.isError && <ErrorLine error={items.error} onRetry={retry} />}
      {items.isPending && <SkeletonRows rows={12} />}
      {data?.rows.length === 0 && <EmptyLine action={query.box !== 'all' && <button type="button" className="lnk" onClick={() => change({ box: 'all', page: undefined })}>{t('showAll')}</button>}>{t(query.box === 'todo' ? 'nothingToDo' : 'none')}</EmptyLine>}
      {data !== undefined && data.rows.length > 0 && (
        <div className={items.isPlaceholderData ? 'stale' : undefined}>
          <ItemTable rows={data.rows} today={data.today} caption={t('caption', { box: t(query.box), n: countText(data.total, data.countedTo) })} />
          <Pager total={data.total} countedTo={data.countedTo} page={query.page} size={query.size} onChange={(page, size) => change({ page: String(page), size: String(size) })} />
        </div>
      )}
    </div>
  );
}
