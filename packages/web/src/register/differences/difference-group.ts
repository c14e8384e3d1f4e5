import type { DifferenceView } from '@taizhang/contract';

/** How the screen sorts differences: what still asks for somebody comes first. */
export const DIFFERENCE_GROUPS = ['open', 'explained', 'agrees', 'unsent', 'all'] as const;
export type DifferenceGroup = (typeof DIFFERENCE_GROUPS)[number];

/** Whether a row belongs into a group. An explanation of former values explains nothing. */
export function isInGroup(row: DifferenceView, group: DifferenceGroup): boolean {
  const isExplained = row.explanations.some(({ isCurrent }) => isCurrent);
  switch (group) {
    case 'open': return row.state === 'differs' && !isExplained;
    case 'explained': return row.state === 'differs' && isExplained;
    case 'agrees': return row.state === 'agrees';
    case 'unsent': return row.state === 'not_submitted' || row.state === 'not_comparable';
    case 'all': return true;
  }
}
