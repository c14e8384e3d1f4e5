import { grantRoles, listAccounts, ROLES, type AccountView, type Role } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { newCommandId } from '../../api/command-id.ts';
import { useCommand } from '../../api/use-route.ts';
import { useWords } from '../../i18n/locale.ts';
import { StatusGlyph } from '../../kit/status-glyph.tsx';
import { sessionWords } from '../../session/words.ts';
import { CommandDialog, Field } from '../../kit/command-dialog.tsx';
import { isAdministrator, roleConflict, sameRoles } from './role-rule.ts';
import { UnitSelect } from './unit-select.tsx';
import { accountWords } from './words.ts';

/** 授权: roles and area of an account. */
export function GrantDialog({ account, onClose }: { readonly account: AccountView; readonly onClose: () => void }): ReactElement {
  const t = useWords(accountWords);
  const grant = useCommand(grantRoles, [listAccounts]);
  const [commandId] = useState(newCommandId);
  const [roles, setRoles] = useState<readonly Role[]>(account.roles);
  const [jurisdictionId, setJurisdictionId] = useState(account.jurisdiction.id);
  const conflict = roleConflict(roles);
  const isSame = sameRoles(roles, account.roles) && jurisdictionId === account.jurisdiction.id;
  const lacking = conflict !== undefined ? t(conflict) : isSame ? t('unchanged') : undefined;
  const submit = (): void => grant.mutate([{ params: { accountId: account.id }, body: { commandId, roles: [...roles], jurisdictionId } }], { onSuccess: onClose });
  const toggle = (role: Role, isHeld: boolean): void => setRoles(isHeld ? [...roles, role] : roles.filter((held) => held !== role));
  return (
    <CommandDialog title={t('grantTitle', { name: account.displayName })} verb={t('grant')} lacking={lacking} error={grant.error} isPending={grant.isPending} onSubmit={submit} onClose={onClose}>
      <RoleChoice legend={t('officeRoles')} choices={ROLES.filter((role) => !isAdministrator(role))} roles={roles} onToggle={toggle} />
      <RoleChoice legend={t('administrators')} choices={ROLES.filter(isAdministrator)} roles={roles} onToggle={toggle} />
      {conflict !== undefined && <p role="alert"><StatusGlyph status="late">{t(conflict)}</StatusGlyph></p>}
      <Field id="grant-area" label={t('jurisdiction')} note={t('jurisdictionNote')}><UnitSelect id="grant-area" value={jurisdictionId} onChange={setJurisdictionId} /></Field>
    </CommandDialog>
  );
}

function RoleChoice({ legend, choices, roles, onToggle }: { readonly legend: string; readonly choices: readonly Role[]; readonly roles: readonly Role[]; readonly onToggle: (role: Role, isHeld: boolean) => void }): ReactElement {
  const s = useWords(sessionWords);
  return (
    <fieldset>
      <legend>{legend}</legend>
      <div className="role-grid">{choices.map((role) => <label key={role} className="check"><input type="checkbox" checked={roles.includes(role)} onChange={(event) => onToggle(role, event.target.checked)} />{s(`role_${role}`)}</label>)}</div>
    </fieldset>
  );
}
