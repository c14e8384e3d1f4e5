import { disableAccount, getAccountParts, listAccounts, moveAccount, type AccountView } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { ApiProblem } from '../../api/api-problem.ts';
import { newCommandId } from '../../api/command-id.ts';
import { useCommand, useRoute } from '../../api/use-route.ts';
import { useWords } from '../../i18n/locale.ts';
import { CommandDialog, Field } from '../../kit/command-dialog.tsx';
import { ErrorLine } from '../../kit/state-lines.tsx';
import { adminWords } from '../words.ts';
import { AccountPartsList } from './account-parts-list.tsx';
import { UnitSelect } from './unit-select.tsx';
import { accountWords } from './words.ts';

/** 停用 and 调动: what waits for the person is listed first, and goes to a successor of the unit or back to it. */
export function LeaveDialog({ account, isMove, onClose }: { readonly account: AccountView; readonly isMove: boolean; readonly onClose: () => void }): ReactElement {
  const t = useWords(accountWords);
  const a = useWords(adminWords);
  const held = useRoute(getAccountParts, { params: { accountId: account.id } });
  const disable = useCommand(disableAccount, [listAccounts, getAccountParts]);
  const move = useCommand(moveAccount, [listAccounts, getAccountParts]);
  const [commandId, setCommandId] = useState(newCommandId);
  const [reason, setReason] = useState('');
  const [successorId, setSuccessorId] = useState('');
  const [place, setPlace] = useState({ orgId: account.org.id, jurisdictionId: account.jurisdiction.id });
  const command = isMove ? move : disable;
  const isStaying = isMove && place.orgId === account.org.id;
  const lacking = held.data === undefined || held.isPlaceholderData ? t('readingParts') : isStaying ? t('lackUnit') : reason.trim().length < 2 ? t('lackReason') : undefined;
  const submit = (): void => {
    const params = { accountId: account.id };
    const body = { commandId, reason: reason.trim(), ...(successorId === '' ? {} : { successorId }) };
    const after = { onSuccess: onClose, onError: (error: Error): void => { if (error instanceof ApiProblem && error.status !== 0) setCommandId(newCommandId()); } };
    if (isMove) move.mutate([{ params, body: { ...body, ...place } }], after);
    else disable.mutate([{ params, body }], after);
  };
  return (
    <CommandDialog title={t(isMove ? 'moveTitle' : 'disableTitle', { name: account.displayName })} verb={t(isMove ? 'move' : 'disable')} isEnding lacking={lacking} error={command.error} isPending={command.isPending} onSubmit={submit} onClose={onClose}>
      <p>{t(isMove ? 'moveNote' : 'disableNote')}</p>
      {held.isError && <ErrorLine error={held.error} onRetry={() => void held.refetch()} />}
      {held.data !== undefined && !held.isPlaceholderData && <AccountPartsList held={held.data} successorId={successorId} onChoose={setSuccessorId} />}
      {isMove && (
        <>
          <Field id="move-org" label={t('newOrg')}><UnitSelect id="move-org" value={place.orgId} onChange={(orgId) => setPlace({ orgId, jurisdictionId: orgId })} /></Field>
          <Field id="move-area" label={t('jurisdiction')} note={t('jurisdictionNote')}><UnitSelect id="move-area" value={place.jurisdictionId} onChange={(jurisdictionId) => setPlace({ ...place, jurisdictionId })} /></Field>
        </>
      )}
      <Field id="account-reason" label={a('reason')} note={a('reasonNote')}><input id="account-reason" className="in" required minLength={2} maxLength={300} value={reason} onChange={(event) => setReason(event.target.value)} /></Field>
    </CommandDialog>
  );
}
