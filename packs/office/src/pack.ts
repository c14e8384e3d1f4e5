import { disclosureRequest } from './procedures/disclosure-request.ts';
import { petition } from './procedures/petition.ts';
import { supervision } from './procedures/supervision.ts';

/** What every bureau has, whatever its trade: ways of working with their clocks. */
export const pack = {
  id: 'office',
  name: { zh: '机关通用', en: 'Every office' },
  categories: [],
  metrics: [],
  forms: [],
  programmes: [],
  templates: [],
  cockpit: { groups: [], heat: [], trends: [] },
  figureFiles: [],
  procedures: [supervision, disclosureRequest, petition],
} as const;
