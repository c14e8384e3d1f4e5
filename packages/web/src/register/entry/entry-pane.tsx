import { getResident, type DueRow, type ResidentPage } from '@taizhang/contract';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { useRoute } from '../../api/use-route.ts';
import { useText, useWords } from '../../i18n/locale.ts';
import { EmptyLine, ErrorLine, SkeletonRows } from '../../kit/state-lines.tsx';
import { StatusGlyph } from '../../kit/status-glyph.tsx';
import { ScreenLink } from '../../screen/screen-link.tsx';
import { RevealDialog } from '../residents/reveal-dialog.tsx';
import { useRevealed } from '../residents/use-revealed.ts';
import { registerWords } from '../words.ts';
import { findForm, type FormView, type ProgrammeView } from './form-view.ts';
import './entry.css';
import { LostDialog } from './lost-dialog.tsx';
import { RecordForm } from './record-form.tsx';
import { entryWords } from './words.ts';

export interface EntryPaneProps {
  readonly residentId: number;
  readonly programme: string;
  readonly kind: string;
  readonly programmes: readonly ProgrammeView[];
  /** The line of the list it was opened from, when it is still there. */
  readonly due: DueRow | undefined;
  /** Another form of the same resident. */
  readonly onForm: (kind: string) => void;
  readonly onNext: () => void;
  readonly onLeave: () => void;
}

/** A resident and the form something due is recorded with. */
export function EntryPane(props: EntryPaneProps): ReactElement {
  const t = useWords(entryWords);
  const { residentId, programmes } = props;
  const resident = useRoute(getResident, { params: { residentId } });
  const form = findForm(programmes, props);
  if (resident.data === undefined || resident.isPlaceholderData) return <div className="fu-pane">{resident.isError ? <ErrorLine error={resident.error} onRetry={() => void resident.refetch()} /> : <SkeletonRows rows={14} />}</div>;
  if (form === undefined) return <div className="fu-pane"><EmptyLine>{t('noForm')}</EmptyLine></div>;
  return <Entry {...props} key={`${residentId} ${form.programme.id} ${form.kind.id}`} page={resident.data} form={form} />;
}

function Entry({ page, form, due, onForm, onNext, onLeave }: EntryPaneProps & { readonly page: ResidentPage; readonly form: FormView }): ReactElement {
  const t = useWords(entryWords);
  const text = useText();
  // Counts the records saved here without moving on: each one is followed by a new form.
  const [saved, setSaved] = useState(0);
  const [isDone, setDone] = useState(false);
  const [isLost, setLost] = useState(false);
  const { programme, kind } = form;
  const last = page.records.find((record) => !record.withdrawn && record.programme === programme.id && record.kind === kind.id);
  const finish = (isNext: boolean): void => {
    if (isNext) return onNext();
    setSaved(saved + 1);
    setDone(true);
  };
  return (
    <section className="fu-pane" aria-label={page.resident.name}>
      <PaneHead page={page} form={form} due={due} onForm={onForm} onLeave={onLeave} />
      {isDone && (
        <p className="line" role="status">
          <StatusGlyph status="ok">{t('saved', { name: page.resident.name, form: text(kind.name) })}</StatusGlyph>
          <NextButton onNext={onNext} />
          <button type="button" className="lnk" onClick={() => setDone(false)}>{t('another')}</button>
        </p>
      )}
      {!isDone && !page.may.record && <EmptyLine>{t('readOnly')}</EmptyLine>}
      {!isDone && page.may.record && <RecordForm key={saved} page={page} programme={programme} kind={kind} last={last} onSaved={finish} onLeave={onLeave} onLost={() => setLost(true)} />}
      {isLost && <LostDialog page={page} onClose={() => setLost(false)} onLost={onNext} />}
    </section>
  );
}

/** Takes the focus: the form it follows had it. */
function NextButton({ onNext }: Pick<EntryPaneProps, 'onNext'>): ReactElement {
  const t = useWords(entryWords);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return <button type="button" className="btn p" ref={button} onClick={onNext}>{t('openNext')}</button>;
}

function PaneHead({ page, form, due, onForm, onLeave }: Pick<EntryPaneProps, 'due' | 'onForm' | 'onLeave'> & { readonly page: ResidentPage; readonly form: FormView }): ReactElement {
  const t = useWords(entryWords);
  const r = useWords(registerWords);
  const text = useText();
  const [isAsking, setIsAsking] = useState(false);
  const { identity, left, show, hide } = useRevealed();
  const { resident, phoneEnd, may } = page;
  return (
    <header className="fu-head">
      <button type="button" className="lnk phone-only" onClick={onLeave}>‹ {t('back')}</button>
      <div className="pt">
        <h1><ScreenLink to={`/register/residents/${resident.id}`} title={t('openPerson')}>{identity?.name ?? resident.name}</ScreenLink></h1>
        {identity === undefined ? may.reveal && <button type="button" className="lnk s" onClick={() => setIsAsking(true)}>{t('reveal')}</button> : <button type="button" className="lnk s" onClick={hide}>{t('hide', { n: left })}</button>}
        <span>{r(resident.sex)} · {r('years', { n: resident.age })} · {text(resident.org.name)}</span>
        {identity !== undefined && <span className="s">{[identity.number, identity.phone === null ? null : `☎ ${identity.phone}`, identity.address].filter(Boolean).join(' · ')}</span>}
        {identity === undefined && resident.identityEnd !== null && <span className="muted s">{t('idEnd', { end: resident.identityEnd })}{phoneEnd !== null && ` · ☎ …${phoneEnd}`}</span>}
        <span className="r">
          {due !== undefined && <StatusGlyph status={due.state === 'overdue' ? 'late' : due.state === 'today' ? 'lag' : 'ok'}>{due.state === 'overdue' ? t('late', { what: text(due.what), n: due.daysLate }) : `${text(due.what)} ${due.by}`}</StatusGlyph>}
          <select className="in sm" aria-label={t('formName')} value={form.kind.id} onChange={(event) => onForm(event.target.value)}>
            {form.programme.kinds.map(({ id, name }) => <option key={id} value={id}>{text(name)}</option>)}
          </select>
        </span>
      </div>
      <div className="wenwu" />
      {isAsking && <RevealDialog page={page} onClose={() => setIsAsking(false)} onReveal={(revealed) => { show(revealed); setIsAsking(false); }} />}
    </header>
  );
}
