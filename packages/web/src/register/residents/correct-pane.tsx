import { getResident, listProgrammes, type RecordView, type ResidentPage } from '@taizhang/contract';
import { useEffect, useState, type ReactElement } from 'react';
import { useRoute } from '../../api/use-route.ts';
import { useText, useWords } from '../../i18n/locale.ts';
import { EmptyLine, ErrorLine, SkeletonRows } from '../../kit/state-lines.tsx';
import { useTabTitle } from '../../screen/opened-pages.ts';
import { useScreenParams, useScreenSearch } from '../../screen/screen-address.ts';
import { useSession } from '../../session/session-context.ts';
import '../entry/entry.css';
import { findForm, type FormView } from '../entry/form-view.ts';
import { keepDraft } from '../entry/kept-drafts.ts';
import { RecordForm } from '../entry/record-form.tsx';
import { draftPlace } from '../entry/use-record-form.ts';
import '../register.css';
import { registerWords } from '../words.ts';
import { HistoryLines } from './history-lines.tsx';
import { residentWords } from './words.ts';

/** 更正: a record in the form it was entered with; what stands stays in its history. */
export function CorrectPane({ recordId }: { readonly recordId: string }): ReactElement {
  const t = useWords(residentWords);
  const { residentId = '' } = useScreenParams();
  const resident = useRoute(getResident, { params: { residentId: Number(residentId) } });
  const programmes = useRoute(listProgrammes);
  useTabTitle(resident.data === undefined ? t('correct') : `${t('correct')} ${resident.data.resident.name}`);
  const failed = resident.isError ? resident : programmes.isError ? programmes : undefined;
  if (resident.data === undefined || resident.isPlaceholderData || programmes.data === undefined) return <div className="page">{failed === undefined ? <SkeletonRows rows={16} /> : <ErrorLine error={failed.error} onRetry={() => void failed.refetch()} />}</div>;
  const record = resident.data.records.find(({ id }) => id === recordId);
  const form = record === undefined ? undefined : findForm(programmes.data.programmes, record);
  if (record === undefined || form === undefined) return <div className="page"><EmptyLine>{t('noSuchRecord')}</EmptyLine></div>;
  return <Correct page={resident.data} record={record} form={form} />;
}

interface CorrectProps {
  readonly page: ResidentPage;
  readonly record: RecordView;
  readonly form: FormView;
}

function Correct({ page, record, form }: CorrectProps): ReactElement {
  const t = useWords(residentWords);
  const r = useWords(registerWords);
  const text = useText();
  const { account } = useSession();
  const [, change] = useScreenSearch();
  const [opened] = useState(record);
  // What the author has seen: a page read again meanwhile must not make an old correction look like one of the newest version.
  const [seen, setSeen] = useState(page.version);
  const [isStale, setIsStale] = useState(false);
  const [reason, setReason] = useState('');
  useEffect(() => {
    if (!isStale) return;
    setSeen(page.version);
    setIsStale(false);
  }, [isStale, page.version]);
  const leave = (): void => change({ correct: undefined });
  const giveUp = (): void => {
    keepDraft(draftPlace(account.id, page.resident.id, form, record), undefined);
    leave();
  };
  const news = record.history.slice(opened.history.length);
  const { resident } = page;
  return (
    <div className="page flush fu-solo">
      <section className="fu-pane" aria-label={t('correctTitle', { day: opened.on, kind: text(record.kindName) })}>
        <header className="fu-head">
          <button type="button" className="lnk" onClick={leave}>‹ {resident.name}</button>
          <div className="pt">
            <h1>{t('correctTitle', { day: opened.on, kind: text(record.kindName) })}</h1>
            <span>{resident.name} · {r(resident.sex)} · {r('years', { n: resident.age })} · {text(resident.org.name)}</span>
            <span className="r muted">{t('correctNote')}</span>
          </div>
          <div className="wenwu" />
        </header>
        {news.length > 0 && <div className="notice lag fu-news" role="alert"><b className="strong">{t('changedMeanwhile')}</b><HistoryLines history={news} /></div>}
        {!page.may.record && <EmptyLine>{t('mayNotChange')}</EmptyLine>}
        {page.may.record && record.withdrawn && <EmptyLine>{t('isWithdrawn')}</EmptyLine>}
        {page.may.record && !record.withdrawn && (
          <RecordForm {...form} page={{ ...page, version: seen }} last={record} correction={{ reason }} onReason={setReason} onStale={() => setIsStale(true)} onSaved={leave} onLeave={leave} onLost={giveUp} />
        )}
      </section>
    </div>
  );
}
