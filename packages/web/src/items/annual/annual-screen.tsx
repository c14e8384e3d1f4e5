import { downloadAnnualTable, getAnnualTable } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { userMessageOf } from '../../api/api-problem.ts';
import { useRoute } from '../../api/use-route.ts';
import { useText, useWords } from '../../i18n/locale.ts';
import { PageHead } from '../../kit/page-head.tsx';
import { ErrorLine, SkeletonRows } from '../../kit/state-lines.tsx';
import { StatusGlyph } from '../../kit/status-glyph.tsx';
import { useFileDownload } from '../../reporting/use-file-download.ts';
import { useScreenParams, useScreenSearch } from '../../screen/screen-address.ts';
import { useSession } from '../../session/session-context.ts';
import '../items.css';
import { itemWords } from '../words.ts';
import { AnnualGrid, type ChosenCell } from './annual-grid.tsx';
import { AnnualIdentities } from './annual-identities.tsx';
import { CellItems } from './cell-items.tsx';
import { UnplacedList } from './unplaced-list.tsx';
import { annualWords } from './words.ts';

/** 年度统计表: what came in, what became of it and what is left, as the form prints it; every figure opens its items. */
export function Screen(): ReactElement {
  const t = useWords(annualWords);
  const i = useWords(itemWords);
  const text = useText();
  const { today } = useSession();
  const { procedureId = '' } = useScreenParams();
  const [search, change] = useScreenSearch();
  const year = Number(search['year'] ?? today.slice(0, 4));
  const table = useRoute(getAnnualTable, { params: { procedureId }, query: { year } });
  const file = useFileDownload(downloadAnnualTable);
  const [chosen, setChosen] = useState<ChosenCell | undefined>(undefined);
  const { data } = table;
  const goTo = (next: number): void => { setChosen(undefined); change({ year: String(next) }); };
  const save = (): void => file.start({ params: { procedureId }, query: { year } }, `${year}.xlsx`);
  return (
    <div className="page">
      <PageHead
        title={data === undefined ? t('title') : `${text(data.procedure.name)} ${t('title')}`} tabTitle={t('title')} crumbs={[{ key: 'section', label: i('section'), to: '/items' }]}
        beside={<span className="it-light s muted">{t('yearName', { year })}{data !== undefined && !data.isOver && ` · ${t('notOver')}`}</span>}
        actions={
          <>
            <button type="button" className="btn sm" onClick={() => goTo(year - 1)}>{t('previous')}</button>
            <button type="button" className="btn sm" onClick={() => goTo(year + 1)}>{t('next')}</button>
            <button type="button" className="btn sm" disabled={data === undefined || file.busyKey !== null} onClick={save}>{t('excel')}</button>
            <button type="button" className="btn sm" onClick={() => window.print()}>{i('print')}</button>
          </>
        }
      />
      {file.error !== null && <p className="notice late" role="alert"><StatusGlyph status="late">{text(userMessageOf(file.error))}</StatusGlyph></p>}
      {table.isError && <ErrorLine error={table.error} onRetry={() => void table.refetch()} />}
      {table.isPending && <SkeletonRows rows={20} />}
      {data !== undefined && (
        <div className={table.isPlaceholderData ? 'stale' : undefined}>
          <AnnualGrid table={data} chosen={chosen} onChoose={setChosen} />
          <p className="foot-note">{`${t('clause')}：${data.clause}`}</p>
          {chosen !== undefined && <CellItems table={data} cell={chosen} onClose={() => setChosen(undefined)} />}
          <AnnualIdentities identities={data.identities} />
          <UnplacedList items={data.unplaced} />
        </div>
      )}
    </div>
  );
}
