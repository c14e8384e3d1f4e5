import { listDueChanges, listLocalLimits, listProcedures, previewLocalLimit, setLocalLimit, type LocalLimitView, type RouteRequest } from '@taizhang/contract';
import { isPlainDate } from '@taizhang/kernel';
import { useState, type ReactElement } from 'react';
import { newCommandId } from '../../api/command-id.ts';
import { useCommand, useRouteWhen } from '../../api/use-route.ts';
import { useText, useWords } from '../../i18n/locale.ts';
import { CommandDialog, Field } from '../../kit/command-dialog.tsx';
import { DateField } from '../../kit/date-field.tsx';
import { ErrorLine, SkeletonRows } from '../../kit/state-lines.tsx';
import { DuePreviewPart } from '../due/due-preview.tsx';
import { dueWords } from '../due/words.ts';
import { LimitHistory } from './limit-history.tsx';
import { limitWords } from './words.ts';

export interface LimitDialogProps {
  readonly limit: LocalLimitView;
  readonly today: string;
  readonly onSaved: (result: { readonly moves: number; readonly changeId: string }) => void;
  readonly onClose: () => void;
}

type Order = RouteRequest<typeof previewLocalLimit>['body'];

/** Sets a limit: how long, by which rule, from which day; what it moves is looked at before it is saved. */
export function LimitDialog({ limit, today, onSaved, onClose }: LimitDialogProps): ReactElement {
  const t = useWords(limitWords);
  const d = useWords(dueWords);
  const text = useText();
  const start = limit.own ?? limit.example;
  const [written, setWritten] = useState({ count: String(start.length?.count ?? ''), unit: start.length?.unit ?? limit.example.length.unit, document: '', clause: '', validFrom: today, reachesOpen: false, isExample: false });
  const [accepts, setAccepts] = useState(false);
  const [seen, setSeen] = useState<Order | undefined>(undefined);
  const [commandId, setCommandId] = useState(newCommandId);
  const write = (part: Partial<typeof written>): void => { setWritten({ ...written, ...part }); setSeen(undefined); setAccepts(false); };
  const lack = lackOf(written);
  const order: Order | undefined = lack !== undefined ? undefined : {
    procedure: limit.procedure.id, clock: limit.clock.id, length: written.isExample ? null : { count: Number(written.count), unit: written.unit },
    document: written.document.trim(), clause: written.clause.trim(), validFrom: written.validFrom, reachesOpen: written.reachesOpen,
  };
  const preview = useRouteWhen(seen !== undefined, previewLocalLimit, { body: seen ?? EMPTY });
  const save = useCommand(setLocalLimit, [listLocalLimits, listProcedures, listDueChanges]);
  const shown = seen === undefined || preview.isPlaceholderData ? undefined : preview.data;
  const lacking = lack !== undefined ? t(lack) : shown === undefined ? t('lackPreview') : shown.againstCitizens > 0 && !accepts ? d('acceptFirst') : undefined;
  const send = (): void => {
    if (seen !== undefined) save.mutate([{ body: { ...seen, commandId, acceptsEarlier: accepts } }], { onSuccess: onSaved, onError: () => setCommandId(newCommandId()) });
  };
  return (
    <CommandDialog title={t('setTitle', { clock: `${text(limit.procedure.name)} · ${text(limit.clock.name)}` })} verb={t('save')} lacking={lacking} error={save.error} isPending={save.isPending} width={860} onSubmit={send} onClose={onClose}>
      <div className="it-limit">
        {limit.entered.length > 0 && <label className="check"><input type="checkbox" checked={written.isExample} onChange={(event) => write({ isExample: event.target.checked })} />{t('backToExample')}</label>}
        <Field id="limit-count" label={`${t('count')} *`} note={limit.ceiling === null ? undefined : text(limit.ceiling)}>
          <span className="it-threshold">
            <input id="limit-count" className="in" inputMode="numeric" maxLength={4} disabled={written.isExample} value={written.isExample ? String(limit.example.length.count) : written.count} onChange={(event) => write({ count: event.target.value })} />
            <select className="in" aria-label={t('count')} disabled={written.isExample || limit.units.length < 2} value={written.unit} onChange={(event) => write({ unit: limit.units.find((unit) => unit === event.target.value) ?? written.unit })}>{limit.units.map((unit) => <option key={unit} value={unit}>{t(unit)}</option>)}</select>
          </span>
        </Field>
        <Field id="limit-document" label={`${t('document')} *`} note={t('documentNote')}><input id="limit-document" className="in" maxLength={200} value={written.document} onChange={(event) => write({ document: event.target.value })} /></Field>
        <Field id="limit-clause" label={t('clause')} note={t('clauseNote')}><input id="limit-clause" className="in" maxLength={60} value={written.clause} onChange={(event) => write({ clause: event.target.value })} /></Field>
        <Field id="limit-from" label={`${t('validFrom')} *`} note={t('validNote')}><DateField id="limit-from" value={written.validFrom} onChange={(validFrom) => write({ validFrom })} /></Field>
        <label className="check"><input type="checkbox" checked={written.reachesOpen} onChange={(event) => write({ reachesOpen: event.target.checked })} />{t('reachesOpen')}</label>
        <button type="button" className="btn" disabled={order === undefined} onClick={() => setSeen(order)}>{t('look')}</button>
      </div>
      {seen !== undefined && preview.isError && <ErrorLine error={preview.error} onRetry={() => void preview.refetch()} />}
      {seen !== undefined && preview.isPending && <SkeletonRows rows={3} />}
      {shown !== undefined && <DuePreviewPart preview={shown} accepts={accepts} onAccept={setAccepts} />}
      {limit.entered.length > 0 && <LimitHistory entered={limit.entered} />}
    </CommandDialog>
  );
}

const EMPTY: Order = { procedure: '', clock: '', length: null, document: '', validFrom: '' };

function lackOf({ count, document, validFrom, isExample }: { readonly count: string; readonly document: string; readonly validFrom: string; readonly isExample: boolean }): 'lackCount' | 'lackDocument' | 'lackDay' | undefined {
  if (!isExample && !/^\d{1,4}$/u.test(count)) return 'lackCount';
  if (document.trim().length < 4) return 'lackDocument';
  return isPlainDate(validFrom) ? undefined : 'lackDay';
}
