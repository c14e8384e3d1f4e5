import type { Localized } from '@taizhang/kernel';

/** Names of the records that say where a resident is. */
export const RESIDENCE_WORDS: Readonly<Record<string, Localized>> = {
  move_in: { zh: '迁入', en: 'Moved in' },
  move_out: { zh: '迁出', en: 'Moved out' },
  died: { zh: '死亡', en: 'Died' },
  lost: { zh: '失访', en: 'Lost to follow-up' },
  found: { zh: '恢复联系', en: 'Found again' },
};
