import { getDueChange } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useRoute } from '../../api/use-route.ts';
import { instantText } from '../../i18n/day-words.ts';
import { useText, useWords } from '../../i18n/locale.ts';
import { PageHead } from '../../kit/page-head.tsx';
import { Pager } from '../../kit/pager.tsx';
import { EmptyLine, ErrorLine, SkeletonRows } from '../../kit/state-lines.tsx';
import { StatusGlyph } from '../../kit/status-glyph.tsx';
import { useScreenParams, useScreenSearch } from '../../screen/screen-address.ts';
import { useAbility } from '../../session/session-context.ts';
import { itemWords } from '../words.ts';
import { MovesTable } from './moves-table.tsx';
import { dueWords } from './words.ts';

/** One change and every due day it moved. */
export function Screen(): ReactElement {
  const t = useWords(dueWords);
  const i = useWords(itemWords);
  const text = useText();
  const { changeId = '' } = useScreenParams();
  const [search, change] = useScreenSearch();
  const [page, size] = [Number(search['page'] ?? 1), Number(search['size'] ?? 50)];
  const answer = useRoute(getDueChange, { params: { changeId }, query: { page, size } });
  const mayRead = useAbility('items.read');
  const { data } = answer;
  return (
    <div className="page">
      <PageHead
        title={data === undefined ? t('change') : text(data.change.subject)} tabTitle={t('changes')}
        crumbs={[{ key: 'section', label: i('section'), to: '/items' }, { key: 'list', label: t('changes'), to: '/items/due-changes' }]}
        actions={<button type="button" className="btn sm" onClick={() => window.print()}>{i('print')}</button>}
      />
      {answer.isError && <ErrorLine error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.isPending && <SkeletonRows rows={8} />}
      {data !== undefined && (
        <>
          <dl className="it-meta">
            <div><dt>{t('source')}</dt><dd>{data.change.source}</dd></div>
            <div><dt>{t('changedAt')}</dt><dd>{instantText(data.change.changedAt)}</dd></div>
            <div><dt>{t('changedBy')}</dt><dd>{data.change.changedBy}</dd></div>
            <div><dt>{t('moves')}</dt><dd>{t('count', { n: data.change.moves })}{data.change.pending > 0 && <> <StatusGlyph status="lag">{t('pending', { n: data.change.pending })}</StatusGlyph></>}</dd></div>
          </dl>
          {data.rows.length === 0 ? <EmptyLine>{t(data.change.moves === 0 ? 'noMoves' : 'noneVisible')}</EmptyLine> : <MovesTable rows={data.rows} isLinked={mayRead} />}
          {data.total > 10 && <Pager total={data.total} page={page} size={size} onChange={(next, rows) => change({ page: String(next), size: String(rows) })} />}
        </>
      )}
    </div>
  );
}
