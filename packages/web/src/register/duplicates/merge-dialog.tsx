import { listDuplicates, mergeResidents, type DuplicatePair } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { userMessageOf } from '../../api/api-problem.ts';
import { newCommandId } from '../../api/command-id.ts';
import { useCommand } from '../../api/use-route.ts';
import { useText, useWords } from '../../i18n/locale.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { StatusGlyph } from '../../kit/status-glyph.tsx';
import { Candidate } from './candidate.tsx';
import { duplicateWords } from './words.ts';

export interface MergeDialogProps {
  readonly pair: DuplicatePair;
  readonly onClose: () => void;
  readonly onMerged: (result: { readonly taken: number; readonly setAside: number }) => void;
}

/** Which of two stays, why, and what that means. */
export function MergeDialog({ pair, onClose, onMerged }: MergeDialogProps): ReactElement {
  const t = useWords(duplicateWords);
  const text = useText();
  const merge = useCommand(mergeResidents, [listDuplicates]);
  // The one with more records is offered first: less moves.
  const [keptId, setKeptId] = useState(pair.second.records > pair.first.records ? pair.second.id : pair.first.id);
  const [reason, setReason] = useState('');
  const [commandId, setCommandId] = useState(newCommandId);
  const [kept, other] = keptId === pair.first.id ? [pair.first, pair.second] : [pair.second, pair.first];
  const isReady = reason.trim().length >= SHORTEST_REASON;
  const choose = (id: number): void => {
    setKeptId(id);
    setCommandId(newCommandId());
  };
  const submit = (): void => {
    if (isReady) merge.mutate([{ params: { residentId: kept.id }, body: { commandId, version: kept.version, mergedId: other.id, mergedVersion: other.version, reason: reason.trim() } }], { onSuccess: onMerged });
  };
  return (
    <Dialog title={t('dialogTitle')} width={620} onClose={onClose} onSubmit={submit} hint={isReady ? undefined : t('needReason')} actions={<><button type="button" className="btn" onClick={onClose}>{t('cancel')}</button><button type="submit" className="btn d" disabled={!isReady || merge.isPending}>{t('confirm')}</button></>}>
      {merge.isError && <p className="notice late" role="alert"><StatusGlyph status="late">{text(userMessageOf(merge.error))}</StatusGlyph></p>}
      <fieldset className="dup-pick">
        <legend>{t('keep')}</legend>
        {[pair.first, pair.second].map((resident) => <label key={resident.id}><input type="radio" name="kept" checked={resident.id === keptId} onChange={() => choose(resident.id)} /><Candidate resident={resident} /></label>)}
      </fieldset>
      <label className="dup-why">{t('reason')}<input className="in" value={reason} maxLength={200} onChange={(event) => { setReason(event.target.value); setCommandId(newCommandId()); }} /></label>
      <p className="s">{t('warning')}</p>
    </Dialog>
  );
}

/** As the contract asks. */
const SHORTEST_REASON = 2;
