import { getCockpit, type CockpitView } from '@taizhang/contract';
import type { UseQueryResult } from '@tanstack/react-query';
import { useRoute } from '../api/use-route.ts';
import { useScreenSearch, type ScreenSearch } from '../screen/screen-address.ts';

/** The cockpit the address asks for; the server chooses unit and period where it does not say. */
export function useCockpit(forceAll = false): { readonly cockpit: UseQueryResult<CockpitView>; readonly search: ScreenSearch; readonly change: (part: ScreenSearch) => void } {
  const [search, change] = useScreenSearch();
  const all = forceAll || search['all'] === 'true';
  const query = {
    ...(search['org'] === undefined ? {} : { org: search['org'] }),
    ...(search['period'] === undefined ? {} : { period: search['period'] }),
    ...(all ? { all: 'true' as const } : {}),
  };
  return { cockpit: useRoute(getCockpit, { query }), search, change };
}
