import { getResident, listDue, moveResident, type ResidentPage } from '@taizhang/contract';
import { isPlainDate, readLooseDate } from '@taizhang/kernel';
import { useState, type ReactElement } from 'react';
import { userMessageOf } from '../../api/api-problem.ts';
import { newCommandId } from '../../api/command-id.ts';
import { useCommand } from '../../api/use-route.ts';
import { useText, useWords } from '../../i18n/locale.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { StatusGlyph } from '../../kit/status-glyph.tsx';
import { useSession } from '../../session/session-context.ts';
import { entryWords } from './words.ts';

/** 本次失访: asks once, because somebody who is lost leaves the due list. */
export function LostDialog({ page, onClose, onLost }: { readonly page: ResidentPage; readonly onClose: () => void; readonly onLost: () => void }): ReactElement {
  const t = useWords(entryWords);
  const text = useText();
  const { today } = useSession();
  const [commandId] = useState(newCommandId);
  const [on, setOn] = useState(today);
  const [reason, setReason] = useState('');
  const move = useCommand(moveResident, [listDue, getResident]);
  const day = readLooseDate(on) ?? on;
  const isReady = isPlainDate(day) && !move.isPending;
  const send = (): void => {
    if (isReady) move.mutate([{ params: { residentId: page.resident.id }, body: { commandId, version: page.version, kind: 'lost', on: day, reason: reason.trim() === '' ? null : reason.trim() } }], { onSuccess: onLost });
  };
  return (
    <Dialog
      title={t('lostTitle', { name: page.resident.name })} onClose={onClose} onSubmit={send}
      actions={<><button type="button" className="btn" onClick={onClose}>{t('cancel')}</button><button type="submit" className="btn d" disabled={!isReady}>{t('lostDo')}</button></>}
    >
      {move.isError && <p className="notice late" role="alert"><StatusGlyph status="late">{text(userMessageOf(move.error))}</StatusGlyph></p>}
      <p className="s">{t('lostNote')}</p>
      <div className="field"><label htmlFor="lost-on">{t('lostOn')}</label><input id="lost-on" className="in" value={on} maxLength={20} onChange={(event) => setOn(event.target.value)} /></div>
      <div className="field"><label htmlFor="lost-reason">{t('lostReason')}</label><input id="lost-reason" className="in" value={reason} maxLength={200} placeholder={t('lostReasonHint')} onChange={(event) => setReason(event.target.value)} /></div>
    </Dialog>
  );
}
