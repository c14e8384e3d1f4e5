import { getSession } from '@taizhang/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type ReactElement, type ReactNode } from 'react';
import { ApiProblem } from '../api/api-problem.ts';
import { routeKey, useRoute } from '../api/use-route.ts';
import { ErrorLine, SkeletonRows } from '../kit/state-lines.tsx';
import { adoptPreference } from '../preference/preference.ts';
import { LoginScreen } from './login-screen.tsx';
import { PasswordScreen } from './password-screen.tsx';
import { SessionContext } from './session-context.ts';

/** Shows the application to who is signed in, and the sign-in page to everybody else. */
export function SessionGate({ children }: { readonly children: ReactNode }): ReactElement {
  const client = useQueryClient();
  const session = useRoute(getSession);
  const [wasSignedIn, setWasSignedIn] = useState(false);
  const isRefused = session.error instanceof ApiProblem && session.error.status === 401;
  const accountId = isRefused ? undefined : session.data?.account.id;
  useEffect(() => {
    if (accountId === undefined) return;
    adoptPreference(accountId);
    setWasSignedIn(true);
  }, [accountId]);
  if (isRefused) return <LoginScreen isExpired={wasSignedIn} onSignedIn={(signedIn) => client.setQueryData(routeKey(getSession, {}), signedIn)} />;
  if (session.data !== undefined) return <SessionContext value={session.data}>{session.data.account.mustChangePassword ? <PasswordScreen isForced /> : children}</SessionContext>;
  return <div className="page">{session.isError ? <ErrorLine error={session.error} onRetry={() => void session.refetch()} /> : <SkeletonRows rows={16} />}</div>;
}
