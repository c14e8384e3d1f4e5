import type { ResidentPage } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { useWords } from '../../i18n/locale.ts';
import { SectionHead } from '../../kit/section-head.tsx';
import { ResidentLink, ResidentStatus, SexAge } from '../resident-line.tsx';
import { RegisterDialog } from './register-dialog.tsx';
import { residentWords } from './words.ts';

/** The household: who lives together, each a way to their own page. */
export function HouseholdPanel({ page: { household, resident, may } }: { readonly page: ResidentPage }): ReactElement {
  const t = useWords(residentWords);
  const [isAdding, setIsAdding] = useState(false);
  return (
    <section>
      <SectionHead title={t('household')} note={household?.members.length} right={may.record && household !== null && <button type="button" className="lnk" onClick={() => setIsAdding(true)}>{t('addMember')}</button>} />
      {household === null ? <p className="line">{t('noHousehold')}</p> : (
        <ul className="res-home">
          {household.members.map((member) => (
            <li key={member.id}>
              {member.id === resident.id ? <b className="strong">{member.name}</b> : <ResidentLink resident={member} />} <SexAge resident={member} />
              <span className="muted">{[member.role !== null && isRole(member.role) ? t(`role_${member.role}`) : member.role, member.id === resident.id ? t('self') : null].filter(Boolean).join(' · ')}</span>
              {member.status !== 'here' && <ResidentStatus status={member.status} />}
            </li>
          ))}
        </ul>
      )}
      {isAdding && household !== null && <RegisterDialog orgId={resident.org.id} household={household.id} onClose={() => setIsAdding(false)} />}
    </section>
  );
}

/** Roles stored as codes; what a clerk typed is shown as typed. */
function isRole(role: string): role is (typeof ROLES)[number] {
  return ROLES.some((known) => known === role);
}

const ROLES = ['head', 'spouse', 'child', 'parent', 'other'] as const;
