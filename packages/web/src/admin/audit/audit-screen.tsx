import { listAuditEntries } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { useRoute } from '../../api/use-route.ts';
import { useText, useWords } from '../../i18n/locale.ts';
import { FilterBar } from '../../kit/filter-bar.tsx';
import { PageHead } from '../../kit/page-head.tsx';
import { EmptyLine, ErrorLine, SkeletonRows } from '../../kit/state-lines.tsx';
import '../admin.css';
import { DateField } from '../../kit/date-field.tsx';
import { adminWords } from '../words.ts';
import { ACTION_GROUPS } from './action-names.ts';
import { auditQuery, WHOLE_LOG, type AuditFilter } from './audit-filter.ts';
import { AuditTable } from './audit-table.tsx';
import { ChainLine } from './chain-line.tsx';
import { auditWords } from './words.ts';

/** 操作日志: who did what, newest first, and whether the chain is whole. */
export function Screen(): ReactElement {
  const t = useWords(auditWords);
  const [filter, setFilter] = useState(WHOLE_LOG);
  // Numbers the pages shown so far ended before: the last one is this page, the others the way back.
  const [before, setBefore] = useState<readonly number[]>([]);
  const log = useRoute(listAuditEntries, { query: auditQuery(filter, before.at(-1)) });
  const entries = log.data?.entries ?? [];
  const last = entries.at(-1);
  const narrow = (next: AuditFilter): void => {
    setFilter(next);
    setBefore([]);
  };
  return (
    <div className="page">
      <PageHead title={t('title')} />
      <ChainLine />
      <AuditFilterBar onChange={narrow} />
      {log.isError && <ErrorLine error={log.error} onRetry={() => void log.refetch()} />}
      {log.isPending && <SkeletonRows rows={14} />}
      {log.data !== undefined && (entries.length === 0 ? <EmptyLine>{t('none')}</EmptyLine> : <div className={log.isPlaceholderData ? 'stale' : undefined}><AuditTable entries={entries} /></div>)}
      {(before.length > 0 || log.data?.more === true) && (
        <div className="pager no-print">
          <span>{t('shown', { from: last?.seq ?? 0, to: entries[0]?.seq ?? 0 })}</span>
          <div className="end">
            <button type="button" className="btn sm" disabled={before.length === 0} onClick={() => setBefore([])}>{t('newest')}</button>
            <button type="button" className="btn sm" disabled={before.length === 0} onClick={() => setBefore(before.slice(0, -1))}>{t('newer')}</button>
            <button type="button" className="btn sm" disabled={log.data?.more !== true || last === undefined} onClick={() => last !== undefined && setBefore([...before, last.seq])}>{t('older')}</button>
          </div>
        </div>
      )}
    </div>
  );
}

function AuditFilterBar({ onChange }: { readonly onChange: (filter: AuditFilter) => void }): ReactElement {
  const t = useWords(auditWords);
  const a = useWords(adminWords);
  const text = useText();
  const [draft, setDraft] = useState(WHOLE_LOG);
  const set = (part: Partial<AuditFilter>): void => setDraft({ ...draft, ...part });
  const reset = (): void => {
    setDraft(WHOLE_LOG);
    onChange(WHOLE_LOG);
  };
  return (
    <FilterBar shown={5} onQuery={() => onChange(draft)} onReset={reset}>
      <label>{t('group')}<select className="in sm" value={draft.action} onChange={(event) => set({ action: event.target.value })}><option value="">{a('all')}</option>{Object.entries(ACTION_GROUPS).map(([group, name]) => <option key={group} value={group}>{text(name)}</option>)}</select></label>
      <label>{t('actor')}<input className="in sm" maxLength={60} value={draft.actor} onChange={(event) => set({ actor: event.target.value })} /></label>
      <label>{t('subject')}<input className="in sm" maxLength={120} value={draft.subject} onChange={(event) => set({ subject: event.target.value })} /></label>
      <span className="as-of">{t('since')}<DateField isSmall label={t('since')} value={draft.from} onChange={(from) => set({ from })} /></span>
      <span className="as-of">{t('until')}<DateField isSmall label={t('until')} value={draft.to} onChange={(to) => set({ to })} /></span>
    </FilterBar>
  );
}
