import type { RecordView, ResidentPage } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { useText, useWords } from '../../i18n/locale.ts';
import { SectionHead } from '../../kit/section-head.tsx';
import { EmptyLine } from '../../kit/state-lines.tsx';
import { useScreenSearch } from '../../screen/screen-address.ts';
import { RecordEntry } from './record-entry.tsx';
import { WithdrawDialog } from './withdraw-dialog.tsx';
import { residentWords } from './words.ts';

const STEP = 20;
/** Programme of the records that say where somebody is. */
const RESIDENCE = 'register';

/** One timeline over all programmes, newest first; withdrawn records stay, crossed out. */
export function Timeline({ page }: { readonly page: ResidentPage }): ReactElement {
  const t = useWords(residentWords);
  const [, change] = useScreenSearch();
  const [only, setOnly] = useState('');
  const [most, setMost] = useState(STEP);
  const [withdrawing, setWithdrawing] = useState<RecordView | undefined>(undefined);
  const rows = page.records.filter((record) => only === '' || record.programme === only);
  return (
    <section className="res-line">
      <SectionHead title={t('timeline')} note={t('timelineNote', { n: rows.length })} right={<ProgrammeFilter page={page} only={only} onChange={(next) => { setOnly(next); setMost(STEP); }} />} />
      {rows.length === 0 && <EmptyLine>{t('noRecords')}</EmptyLine>}
      <ol>{rows.slice(0, most).map((record) => <RecordEntry key={record.id} record={record} onCorrect={record.mayChange && record.programme !== RESIDENCE ? () => change({ correct: record.id }) : undefined} onWithdraw={record.mayChange ? () => setWithdrawing(record) : undefined} />)}</ol>
      {rows.length > most && <p className="end no-print"><button type="button" className="lnk" onClick={() => setMost(most + STEP)}>{t('more', { n: Math.min(STEP, rows.length - most) })}</button></p>}
      {withdrawing !== undefined && <WithdrawDialog page={page} record={withdrawing} onClose={() => setWithdrawing(undefined)} />}
    </section>
  );
}

function ProgrammeFilter({ page, only, onChange }: { readonly page: ResidentPage; readonly only: string; readonly onChange: (programme: string) => void }): ReactElement {
  const t = useWords(residentWords);
  const text = useText();
  const names = new Map(page.standings.map((standing) => [standing.programme, text(standing.name)]));
  // A programme that no longer concerns them has no standing; its records are known by the form.
  const programmes = [...new Map(page.records.map((record) => [record.programme, record.programme === RESIDENCE ? t('residenceRecords') : (names.get(record.programme) ?? text(record.kindName))]))];
  return (
    <select className="in sm no-print" aria-label={t('programme')} value={only} onChange={(event) => onChange(event.target.value)}>
      <option value="">{t('allProgrammes')}</option>
      {programmes.map(([id, name]) => <option key={id} value={id}>{name}</option>)}
    </select>
  );
}
