import type { Programme } from '@taizhang/records';
import { hypertension } from './hypertension.ts';

/** The service programmes of the health bureau, in the order of the norm. */
export const healthProgrammes: readonly Programme[] = [hypertension];
