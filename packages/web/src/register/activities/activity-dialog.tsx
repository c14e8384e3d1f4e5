import { correctActivity, getActivityStanding, listActivities, recordActivity, type ActivityProgrammeView, type ActivityView, type listActivityProgrammes, type RouteResponse } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { newCommandId } from '../../api/command-id.ts';
import { useCommand, useRoute } from '../../api/use-route.ts';
import { useText, useWords } from '../../i18n/locale.ts';
import { CommandDialog, Field } from '../../kit/command-dialog.tsx';
import { DateField } from '../../kit/date-field.tsx';
import { SkeletonRows } from '../../kit/state-lines.tsx';
import '../entry/entry.css';
import { FormLine } from '../entry/form-line.tsx';
import { formRows } from '../entry/form-rows.ts';
import { registerWords } from '../words.ts';
import { problemsOfRefusal, useActivityForm } from './use-activity-form.ts';
import { activityWords } from './words.ts';

type Unit = RouteResponse<typeof listActivityProgrammes>['recordFor'][number];

export interface ActivityDialogProps {
  readonly programmes: readonly ActivityProgrammeView[];
  readonly units: readonly Unit[];
  /** Unit offered first. */
  readonly orgId: string;
  /** What is to be corrected; undefined records a new one. */
  readonly corrected: ActivityView | undefined;
  readonly onClose: () => void;
  readonly onSaved: (day: string, kind: ActivityProgrammeView['kinds'][number]) => void;
}

/** 登记活动: one institution, one kind, one day; what carries over from the last one of the kind is offered again. */
export function ActivityDialog(props: ActivityDialogProps): ReactElement | null {
  const { programmes, units, corrected } = props;
  const choices = programmes.flatMap((programme) => programme.kinds.map((kind) => ({ programme: programme.id, kind })));
  const lecture = choices.find(({ kind }) => kind.id === corrected?.kind) ?? choices.at(-1);
  const [kindId, setKind] = useState(lecture?.kind.id);
  const [unitId, setUnit] = useState(corrected?.org.id ?? (units.some(({ id }) => id === props.orgId) ? props.orgId : units[0]?.id));
  const chosen = choices.find(({ kind }) => kind.id === kindId);
  const last = useRoute(listActivities, { query: { ...(unitId === undefined ? {} : { orgId: unitId }), ...(kindId === undefined ? {} : { kind: kindId }), size: 1 } });
  if (chosen === undefined || unitId === undefined) return null;
  // Whether something carries over decides how the form starts: it waits for that.
  if (last.data === undefined || last.isPlaceholderData) return <WaitingDialog onClose={props.onClose} />;
  const before = last.data.rows.find(({ withdrawn, id }) => !withdrawn && id !== corrected?.id);
  return <Entry {...props} key={`${unitId} ${chosen.kind.id}`} choices={choices} chosen={chosen} unitId={unitId} last={before} onKind={setKind} onUnit={setUnit} />;
}

function WaitingDialog({ onClose }: Pick<ActivityDialogProps, 'onClose'>): ReactElement {
  const t = useWords(activityWords);
  return <CommandDialog title={t('add')} verb={t('save')} lacking="" error={null} isPending={false} width={WIDTH} onSubmit={onClose} onClose={onClose}><SkeletonRows rows={10} /></CommandDialog>;
}

const WIDTH = 760;

interface KindChoice {
  readonly programme: string;
  readonly kind: ActivityProgrammeView['kinds'][number];
}

interface EntryProps extends ActivityDialogProps {
  readonly choices: readonly KindChoice[];
  readonly chosen: KindChoice;
  readonly unitId: string;
  readonly last: ActivityView | undefined;
  readonly onKind: (kind: string) => void;
  readonly onUnit: (unit: string) => void;
}

function Entry({ choices, chosen: { programme, kind }, units, unitId, last, corrected, onKind, onUnit, onClose, onSaved }: EntryProps): ReactElement {
  const t = useWords(activityWords);
  const r = useWords(registerWords);
  const text = useText();
  const record = useCommand(recordActivity, CHANGED);
  const correct = useCommand(correctActivity, CHANGED);
  const [sent, setSent] = useState({ content: '', id: newCommandId() });
  const [reason, setReason] = useState('');
  const { error, isPending } = corrected === undefined ? record : correct;
  const form = useActivityForm(programme, kind, { last, corrected }, { error, content: sent.content });
  const submit = (): void => {
    const content = JSON.stringify(form.body);
    // Other content is another act: under the id of a refused one the server could answer for the first.
    const commandId = sent.content === content ? sent.id : newCommandId();
    setSent({ content, id: commandId });
    const { on, fields } = form.body;
    const common = { commandId, on, fields, confirmed: [...form.draft.confirmed] };
    const done = { onSuccess: () => onSaved(on, kind) };
    if (corrected === undefined) record.mutate([{ body: { ...common, orgId: unitId, programme, kind: kind.id } }], done);
    else correct.mutate([{ params: { activityId: corrected.id }, body: { ...common, version: corrected.version, reason: reason.trim() } }], done);
  };
  const isReasonLacking = corrected !== undefined && reason.trim().length < 2;
  const lacking = !form.isDayReadable ? t('dateWrong') : form.lacking.length > 0 ? t('lackRequired', { what: form.lacking.map(({ label }) => text(label)).join('、') }) : isReasonLacking ? r('lackReason') : undefined;
  return (
    <CommandDialog title={corrected === undefined ? t('add') : t('correctOf', { day: corrected.on, kind: text(kind.name) })} verb={t('save')} lacking={lacking} error={problemsOfRefusal(error).length > 0 ? null : error} isPending={isPending} width={WIDTH} onSubmit={submit} onClose={onClose}>
      {corrected === undefined ? (
        <>
          <div className="field"><span className="lb" id="ac-kind">{t('kind')}</span><span className="seg ac-kinds" role="group" aria-labelledby="ac-kind">{choices.map(({ kind: one }) => <button key={one.id} type="button" aria-pressed={one.id === kind.id} onClick={() => onKind(one.id)}>{text(one.name)}</button>)}</span></div>
          <Field id="ac-unit" label={t('unit')}><select id="ac-unit" className="in" value={unitId} onChange={(event) => onUnit(event.target.value)}>{units.map((unit) => <option key={unit.id} value={unit.id}>{text(unit.name)}</option>)}</select></Field>
        </>
      ) : <Field id="ac-reason" label={r('reason')} note={t('reasonNote')}><input id="ac-reason" className="in" maxLength={200} value={reason} onChange={(event) => setReason(event.target.value)} /></Field>}
      <Field id="ac-on" label={t('date')} note={<span role="status" className="late">{form.problemsOf('on').map(({ message }) => text(message)).join('')}</span>}><DateField id="ac-on" value={form.draft.on} onChange={form.changeDay} /></Field>
      <div className="ac-lines">{formRows(kind.fields).map((row) => <FormLine key={row.key} row={row} form={form} last={last} lastWord={t('last')} />)}</div>
    </CommandDialog>
  );
}

const CHANGED = [listActivities, getActivityStanding];
