import type { Ability, SessionView } from '@taizhang/contract';
import { createContext, useContext } from 'react';

export const SessionContext = createContext<SessionView | null>(null);

/**
 * Who is signed in; only below the session gate.
 * @throws Error outside it
 */
export function useSession(): SessionView {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('useSession outside the session gate');
  return session;
}

/** True when the person signed in may do this. */
export function useAbility(ability: Ability): boolean {
  return useSession().abilities.includes(ability);
}
