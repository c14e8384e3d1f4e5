import { getSession, type SessionView } from '@taizhang/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type ReactElement, type ReactNode } from 'react';
import { ApiProblem } from '../api/api-problem.ts';
import { call } from '../api/call.ts';
import { routeKey } from '../api/use-route.ts';
import { ErrorLine, SkeletonRows } from '../kit/state-lines.tsx';
import { adoptPreference } from '../preference/preference.ts';
import { LoginScreen } from './login-screen.tsx';
import { PasswordScreen } from './password-screen.tsx';
import { SessionContext } from './session-context.ts';
import { mayHaveSession, noteSession } from './session-hint.ts';

/** Shows the application to who is signed in, and the sign-in page to everybody else. */
export function SessionGate({ children }: { readonly children: ReactNode }): ReactElement {
  const client = useQueryClient();
  const [mayAsk, setMayAsk] = useState(mayHaveSession);
  const session = useQuery({ queryKey: routeKey(getSession, {}), queryFn: async () => call(getSession), enabled: mayAsk });
  const isRefused = session.error instanceof ApiProblem && session.error.status === 401;
  const accountId = isRefused ? undefined : session.data?.account.id;
  useEffect(() => {
    if (isRefused) noteSession(false);
    if (accountId !== undefined) adoptPreference(accountId);
  }, [accountId, isRefused]);
  const enter = (signedIn: SessionView): void => {
    noteSession(true);
    setMayAsk(true);
    client.setQueryData(routeKey(getSession, {}), signedIn);
  };
  if (!mayAsk || isRefused) return <LoginScreen isExpired={session.data !== undefined} onSignedIn={enter} />;
  if (session.data !== undefined) return <SessionContext value={session.data}>{session.data.account.mustChangePassword ? <PasswordScreen isForced /> : children}</SessionContext>;
  return <div className="page">{session.isError ? <ErrorLine error={session.error} onRetry={() => void session.refetch()} /> : <SkeletonRows rows={16} />}</div>;
}
