import { listItemViews, type ItemSavedView } from '@taizhang/contract';
import { useEffect } from 'react';
import { useRoute } from '../../api/use-route.ts';
import { history } from '../../screen/history.ts';
import { screenAddress, type ScreenSearch } from '../../screen/screen-address.ts';
import { addressOfView } from './view-address.ts';

/** The reader's views, and the one the address names. */
export interface OwnViews {
  readonly views: readonly ItemSavedView[];
  readonly most: number;
  readonly chosen: ItemSavedView | undefined;
  /** The address is empty and it is not known yet which view the list opens with. */
  readonly isDeciding: boolean;
}

/** Reads the views; a list opened without any filter goes on to the default one, in the place of the empty address. */
export function useViews(search: ScreenSearch): OwnViews {
  const read = useRoute(listItemViews);
  const views = read.data?.views ?? [];
  const isBare = Object.keys(search).length === 0;
  const first = isBare ? views.find(({ isDefault }) => isDefault) : undefined;
  useEffect(() => {
    if (first !== undefined) history.replace(screenAddress('/items', addressOfView(first)));
  }, [first]);
  return { views, most: read.data?.most ?? 0, chosen: views.find(({ id }) => id === search['view']), isDeciding: isBare && (read.isPending || first !== undefined) };
}
