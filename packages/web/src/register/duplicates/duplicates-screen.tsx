import { listDuplicates, listJudgedDuplicates, type DuplicatePair, type JudgedPair } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { useRoute } from '../../api/use-route.ts';
import { instantText } from '../../i18n/day-words.ts';
import { useWords } from '../../i18n/locale.ts';
import { LedgerTable, type LedgerColumn } from '../../kit/ledger-table.tsx';
import { PageHead } from '../../kit/page-head.tsx';
import { SectionHead } from '../../kit/section-head.tsx';
import { EmptyLine, ErrorLine, SkeletonRows } from '../../kit/state-lines.tsx';
import { useAbility } from '../../session/session-context.ts';
import { Candidate } from './candidate.tsx';
import './duplicates.css';
import { JudgeDialog, type Judging } from './judge-dialog.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { duplicateWords } from './words.ts';

/** 疑似重复: residents who may be one person twice, with the evidence; whoever keeps the register merges them. */
export function Screen(): ReactElement {
  const t = useWords(duplicateWords);
  const mayMerge = useAbility('residents.record');
  const { data, isError, error, refetch } = useRoute(listDuplicates, { query: {} });
  const [chosen, setChosen] = useState<DuplicatePair>();
  const [judging, setJudging] = useState<Judging>();
  const [done, setDone] = useState<{ readonly taken: number; readonly setAside: number }>();
  const columns: readonly LedgerColumn<DuplicatePair>[] = [
    { key: 'first', head: t('first'), render: ({ first }) => <Candidate resident={first} /> },
    { key: 'second', head: t('second'), render: ({ second }) => <Candidate resident={second} /> },
    { key: 'evidence', head: t('evidence'), width: 200, render: ({ evidence }) => <ul>{evidence.map((one) => <li key={one}>{t(one)}</li>)}</ul> },
    ...(mayMerge ? [{ key: 'act', head: t('act'), width: 176, align: 'act' as const, render: (pair: DuplicatePair) => <span className="dup-acts"><button type="button" className="btn sm" aria-label={t('mergePair', { first: pair.first.name, second: pair.second.name })} onClick={() => setChosen(pair)}>{t('merge')}</button><button type="button" className="btn sm" aria-label={t('differentPair', { first: pair.first.name, second: pair.second.name })} onClick={() => setJudging({ pair, verdict: 'different' })}>{t('different')}</button></span> }] : []),
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
      <Judged mayJudge={mayMerge} onReopen={(pair) => setJudging({ pair, verdict: 'open' })} />
      {judging !== undefined && <JudgeDialog {...judging} onClose={() => setJudging(undefined)} />}
      {chosen !== undefined && <MergeDialog pair={chosen} onClose={() => setChosen(undefined)} onMerged={(result) => { setChosen(undefined); setDone(result); }} />}
    </div>
  );
}

/** Pairs judged to be two people, each with who said so; it can be taken back. */
function Judged({ mayJudge, onReopen }: { readonly mayJudge: boolean; readonly onReopen: (pair: JudgedPair) => void }): ReactElement | null {
  const t = useWords(duplicateWords);
  const { data, isError, error, refetch } = useRoute(listJudgedDuplicates, { query: {} });
  if (isError) return <ErrorLine error={error} onRetry={() => void refetch()} />;
  if (data === undefined || data.judged.length === 0) return null;
  const columns: readonly LedgerColumn<JudgedPair>[] = [
    { key: 'first', head: t('first'), render: ({ first }) => <Candidate resident={first} /> },
    { key: 'second', head: t('otherPerson'), render: ({ second }) => <Candidate resident={second} /> },
    { key: 'why', head: t('judgedWhy'), width: 240, render: ({ by, at, reason }) => <>{reason}<p className="xs muted">{`${by} · ${instantText(at)}`}</p></> },
    ...(mayJudge ? [{ key: 'act', head: t('act'), width: 176, align: 'act' as const, render: (pair: JudgedPair) => <button type="button" className="btn sm" aria-label={t('reopenPair', { first: pair.first.name, second: pair.second.name })} onClick={() => onReopen(pair)}>{t('reopen')}</button> }] : []),
  ];
  return (
    <section>
      <SectionHead title={t('judgedTitle')} right={t('count', { n: data.judged.length })} />
      <LedgerTable caption={t('judgedTitle')} columns={columns} rows={data.judged} rowKey={({ first, second }) => `${first.id}-${second.id}`} wrap className="dup-list" />
      {data.isMore && <p className="foot-note">{t('moreJudged', { n: data.judged.length })}</p>}
    </section>
  );
}
