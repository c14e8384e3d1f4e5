import { getSession } from '@taizhang/contract';
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiProblem } from './api-problem.ts';

/** One cache for all screens. A refusal is final; a lost connection is tried twice more. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: (error, query) => checkSession(error, query.queryKey[1]) }),
  mutationCache: new MutationCache({ onError: (error) => checkSession(error, undefined) }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      refetchOnWindowFocus: true,
      retry: (failures, error) => failures < 2 && error instanceof ApiProblem && (error.status === 0 || error.status >= 502),
    },
    mutations: { retry: false },
  },
});

/** A session that has ended anywhere has ended here: the gate asks again and shows the sign-in page. */
function checkSession(error: unknown, path: unknown): void {
  if (!(error instanceof ApiProblem) || error.status !== 401 || path === getSession.path) return;
  void queryClient.invalidateQueries({ queryKey: [getSession.method, getSession.path] });
}
