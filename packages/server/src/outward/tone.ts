import type { NoticeView } from '@taizhang/contract';

/** How pressing a notice is; people choose by it what they want by mail. */
export type Tone = NoticeView['tone'];
