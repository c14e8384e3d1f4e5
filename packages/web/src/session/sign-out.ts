import { getSession, signOut } from '@taizhang/contract';
import { call } from '../api/call.ts';
import { queryClient } from '../api/query-client.ts';
import { closeAllPages } from '../screen/opened-pages.ts';
import { routeKey } from '../api/use-route.ts';

/** Ends the session, forgets everything read during it, and shows the sign-in page. */
export async function leave(): Promise<void> {
  await call(signOut);
  closeAllPages();
  queryClient.removeQueries({ predicate: (query) => query.queryKey[1] !== getSession.path });
  await queryClient.invalidateQueries({ queryKey: routeKey(getSession) });
}
