import { isRole } from '../residents/new-resident.ts';
import { residentWords } from '../residents/words.ts';
import { useWords } from '../../i18n/locale.ts';

/** What somebody is in a household, in words; what a list brought in may say more than the choices. */
export function useRoleWord(): (role: string | null) => string {
  const t = useWords(residentWords);
  return (role) => (role === null ? '—' : isRole(role) ? t(`role_${role}`) : role);
}
