import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { queryClient } from './api/query-client.ts';
import { router } from './screen/router.tsx';
import { SessionGate } from './session/session-gate.tsx';

/** The application: the cache, the session, the screens. */
export function App(): ReactElement {
  return (
    <QueryClientProvider client={queryClient}>
      <SessionGate><RouterProvider router={router} /></SessionGate>
    </QueryClientProvider>
  );
}
