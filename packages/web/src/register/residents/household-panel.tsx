import type { ResidentPage } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { useWords } from '../../i18n/locale.ts';
import { SectionHead } from '../../kit/section-head.tsx';
import { ScreenLink } from '../../screen/screen-link.tsx';
import { MoveHouseholdDialog } from '../households/move-household-dialog.tsx';
import { householdWords } from '../households/words.ts';
import { ResidentLink, ResidentStatus, SexAge } from '../resident-line.tsx';
import { isRole } from './new-resident.ts';
import { RegisterDialog } from './register-dialog.tsx';
import { residentWords } from './words.ts';

/** The household: who lives together, each a way to their own page. */
export function HouseholdPanel({ page }: { readonly page: ResidentPage }): ReactElement {
  const t = useWords(residentWords);
  const { household, resident, may } = page;
  const h = useWords(householdWords);
  const [opened, setOpened] = useState<'add' | 'move'>();
  const close = (): void => setOpened(undefined);
  return (
    <section>
      <SectionHead title={t('household')} note={household?.members.length} right={may.record && <><button type="button" className="lnk" onClick={() => setOpened('move')}>{h('change')}</button>{' '}<button type="button" className="lnk" onClick={() => setOpened('add')}>{t('addMember')}</button></>} />
      {household === null ? <p className="line">{t('noHousehold')}</p> : (
        <ul className="res-home">
          {household.members.map((member) => (
            <li key={member.id}>
              {member.id === resident.id ? <b className="strong">{member.name}</b> : <ResidentLink resident={member} />} <SexAge resident={member} />
              <span className="muted">{[member.role !== null && isRole(member.role) ? t(`role_${member.role}`) : member.role, member.id === resident.id ? t('self') : null].filter(Boolean).join(' · ')}</span>
              {member.status !== 'here' && <ResidentStatus status={member.status} />}
            </li>
          ))}
          <li><ScreenLink to={`/register/households/${household.id}`} className="lnk">{t('openHousehold')}</ScreenLink></li>
        </ul>
      )}
      {opened === 'add' && <RegisterDialog orgId={resident.org.id} home={page} onClose={close} />}
      {opened === 'move' && <MoveHouseholdDialog household={household} resident={resident} version={page.version} onClose={close} />}
    </section>
  );
}
