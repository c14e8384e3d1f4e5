import { listDuplicates, type DuplicatePair } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { useRoute } from '../../api/use-route.ts';
import { useWords } from '../../i18n/locale.ts';
import { LedgerTable, type LedgerColumn } from '../../kit/ledger-table.tsx';
import { PageHead } from '../../kit/page-head.tsx';
import { SectionHead } from '../../kit/section-head.tsx';
import { EmptyLine, ErrorLine, SkeletonRows } from '../../kit/state-lines.tsx';
import { useAbility } from '../../session/session-context.ts';
import { Candidate } from './candidate.tsx';
import './duplicates.css';
import { MergeDialog } from './merge-dialog.tsx';
import { duplicateWords } from './words.ts';

/** 疑似重复: residents who may be one person twice, with the evidence; whoever keeps the register merges them. */
export function Screen(): ReactElement {
  const t = useWords(duplicateWords);
  const mayMerge = useAbility('residents.record');
  const { data, isError, error, refetch } = useRoute(listDuplicates, { query: {} });
  const [chosen, setChosen] = useState<DuplicatePair>();
  const [done, setDone] = useState<{ readonly taken: number; readonly setAside: number }>();
  const columns: readonly LedgerColumn<DuplicatePair>[] = [
    { key: 'first', head: t('first'), render: ({ first }) => <Candidate resident={first} /> },
    { key: 'second', head: t('second'), render: ({ second }) => <Candidate resident={second} /> },
    { key: 'evidence', head: t('evidence'), width: 200, render: ({ evidence }) => <ul>{evidence.map((one) => <li key={one}>{t(one)}</li>)}</ul> },
    ...(mayMerge ? [{ key: 'act', head: t('act'), width: 90, align: 'act' as const, render: (pair: DuplicatePair) => <button type="button" className="btn" aria-label={t('mergePair', { first: pair.first.name, second: pair.second.name })} onClick={() => setChosen(pair)}>{t('merge')}</button> }] : []),
  ];
  return (
    <div className="page">
      <PageHead title={t('title')} crumbs={[{ key: 'register', label: t('section') }, { key: 'here', label: t('title') }]} />
      <p className="s dup-note">{t('note')}</p>
      {done !== undefined && <div className="notice ok" role="status">{t('merged', { taken: done.taken, aside: done.setAside })}</div>}
      {isError && <ErrorLine error={error} onRetry={() => void refetch()} />}
      {data === undefined ? !isError && <SkeletonRows rows={6} /> : (
        <section>
          <SectionHead title={t('title')} right={t('count', { n: data.pairs.length })} />
          {data.pairs.length === 0 ? <EmptyLine>{t('none')}</EmptyLine> : <LedgerTable caption={t('title')} columns={columns} rows={data.pairs} rowKey={({ first, second }) => `${first.id}-${second.id}`} wrap className="dup-list" />}
          {data.isMore && <p className="foot-note">{t('more', { n: data.pairs.length })}</p>}
        </section>
      )}
      {chosen !== undefined && <MergeDialog pair={chosen} onClose={() => setChosen(undefined)} onMerged={(result) => { setChosen(undefined); setDone(result); }} />}
    </div>
  );
}
