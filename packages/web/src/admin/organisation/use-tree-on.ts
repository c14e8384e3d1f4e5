import { getOrganisation } from '@taizhang/contract';
import { isPlainDate } from '@taizhang/kernel';
import { useMemo } from 'react';
import { useRoute } from '../../api/use-route.ts';
import { useSession } from '../../session/session-context.ts';
import { unitTree, type UnitTree } from './unit-tree.ts';

/** The tree of the day a change takes effect; undefined until it is read. */
export function useTreeOn(day: string): UnitTree | undefined {
  const { today } = useSession();
  const organisation = useRoute(getOrganisation, { query: { asOf: isPlainDate(day) ? day : today } });
  return useMemo(() => (organisation.data === undefined || organisation.isPlaceholderData ? undefined : unitTree(organisation.data.units)), [organisation.data, organisation.isPlaceholderData]);
}
