import type { FormDefinition } from '@taizhang/records';
import { bureauForms } from './bureau-forms.ts';
import { institutionForms } from './institution-forms.ts';
import { maternalChildForms } from './maternal-child-forms.ts';
import { publicHealthForms } from './public-health-forms.ts';

/** Every form of the health bureau in the order of their numbers. Each reported metric stands in exactly one of them. */
export const healthForms: readonly FormDefinition[] = [...publicHealthForms, ...maternalChildForms, ...institutionForms, ...bureauForms]
  .toSorted((a, b) => (a.code < b.code ? -1 : 1));
