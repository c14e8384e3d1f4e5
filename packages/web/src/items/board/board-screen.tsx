import { getItemBoard } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { useRoute } from '../../api/use-route.ts';
import { useText, useWords } from '../../i18n/locale.ts';
import { FreshnessMark } from '../../kit/freshness-mark.tsx';
import { PageHead } from '../../kit/page-head.tsx';
import { Pager } from '../../kit/pager.tsx';
import { EmptyLine, ErrorLine, SkeletonRows } from '../../kit/state-lines.tsx';
import { useScreenSearch } from '../../screen/screen-address.ts';
import '../items.css';
import { itemWords } from '../words.ts';
import { BoardExport } from './board-export.tsx';
import { BoardFilter } from './board-filter.tsx';
import { boardQuery } from './board-search.ts';
import { BoardSums } from './board-sums.tsx';
import { BoardTable } from './board-table.tsx';
import './board.css';
import { boardWords } from './words.ts';

/** 问题清单、任务清单、责任清单: the issues of a procedure as they are handed up. */
export function Screen(): ReactElement {
  const t = useWords(boardWords);
  const i = useWords(itemWords);
  const text = useText();
  const [search, change] = useScreenSearch();
  // The filter starts anew when the address empties it from outside.
  const [resets, setResets] = useState(0);
  const query = boardQuery(search);
  const board = useRoute(getItemBoard, { query });
  const { data } = board;
  const retry = (): void => void board.refetch();
  const narrow = (part: Parameters<typeof change>[0]): void => change({ ...part, page: undefined });
  const reset = (): void => {
    setResets(resets + 1);
    narrow({ procedure: undefined, source: undefined, batch: undefined, year: undefined, org: undefined, only: undefined });
  };
  const list = data?.lists.find(({ id }) => id === search['list']) ?? data?.lists[0];
  return (
    <div className="page">
      <PageHead
        title={data === undefined ? t('title') : text(data.procedure.name)} tabTitle={t('title')} crumbs={[{ key: 'section', label: i('section'), to: '/items' }]}
        fresh={data !== undefined && <FreshnessMark readAt={board.dataUpdatedAt} onRefresh={retry} />}
        actions={<BoardExport query={query} isReady={data !== undefined && !board.isPlaceholderData && data.total > 0} />}
      />
      {data !== undefined && <BoardFilter key={`${resets} ${data.procedure.id}`} board={data} search={search} onChange={narrow} onReset={reset} />}
      {board.isError && <ErrorLine error={board.error} onRetry={retry} />}
      {board.isPending && <SkeletonRows rows={12} />}
      {data !== undefined && list !== undefined && !board.isError && (
        <div className={board.isPlaceholderData ? 'stale' : undefined} aria-busy={board.isPlaceholderData}>
          <BoardSums totals={data.totals} only={query.only} onChange={(only) => narrow({ only: only === 'all' ? undefined : only })} />
          <div className="switch it-boxes" role="group" aria-label={t('lists')}>
            {data.lists.map(({ id, name }) => <button type="button" key={id} aria-pressed={id === list.id} onClick={() => change({ list: id })}>{text(name)}</button>)}
          </div>
          {data.rows.length === 0 && <EmptyLine action={<button type="button" className="lnk" onClick={reset}>{t('showAll')}</button>}>{t('none')}</EmptyLine>}
          {data.rows.length > 0 && <BoardTable board={data} list={list} />}
          {data.rows.length > 0 && <Pager total={data.total} page={query.page} size={query.size} onChange={(page, size) => change({ page: String(page), size: String(size) })} />}
        </div>
      )}
    </div>
  );
}
