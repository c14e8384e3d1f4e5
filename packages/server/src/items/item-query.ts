/** The boxes of the inbox. */
export type ItemBox = 'todo' | 'done' | 'initiated' | 'copied' | 'all';

/** Which items. */
export interface ItemQuery {
  readonly box: ItemBox;
  readonly procedure?: string | undefined;
  readonly state: 'open' | 'overdue' | 'closed' | 'any';
  readonly org?: string | undefined;
  readonly text?: string | undefined;
  /** `top`: no sub-items. */
  readonly level?: 'top' | 'all' | undefined;
  readonly sort: 'due' | 'newest';
  readonly page: number;
  readonly size: number;
}
