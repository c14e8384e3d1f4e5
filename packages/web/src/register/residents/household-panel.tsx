import type { ResidentPage } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { useWords } from '../../i18n/locale.ts';
import { SectionHead } from '../../kit/section-head.tsx';
import { ResidentLink, ResidentStatus, SexAge } from '../resident-line.tsx';
import { isRole } from './new-resident.ts';
import { RegisterDialog } from './register-dialog.tsx';
import { residentWords } from './words.ts';

/** The household: who lives together, each a way to their own page. */
export function HouseholdPanel({ page }: { readonly page: ResidentPage }): ReactElement {
  const t = useWords(residentWords);
  const { household, resident, may } = page;
  const [isAdding, setIsAdding] = useState(false);
  return (
    <section>
      <SectionHead title={t('household')} note={household?.members.length} right={may.record && <button type="button" className="lnk" onClick={() => setIsAdding(true)}>{t('addMember')}</button>} />
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
      {isAdding && <RegisterDialog orgId={resident.org.id} home={page} onClose={() => setIsAdding(false)} />}
    </section>
  );
}
