import { auditRectification } from './procedures/audit-rectification.ts';
import { disclosureRequest } from './procedures/disclosure-request.ts';
import { fundDisbursement } from './procedures/fund-disbursement.ts';
import { hotline } from './procedures/hotline.ts';
import { keyProject } from './procedures/key-project.ts';
import { keyWork } from './procedures/key-work.ts';
import { licence } from './procedures/licence.ts';
import { petition } from './procedures/petition.ts';
import { proposal } from './procedures/proposal.ts';
import { publication } from './procedures/publication.ts';
import { rating } from './procedures/rating.ts';
import { rectification } from './procedures/rectification.ts';
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
  cockpit: { groups: [], heat: [], trends: [], live: [] },
  figureFiles: [],
  procedures: [supervision, keyWork, rectification, auditRectification, disclosureRequest, publication, proposal, petition, hotline, rating, licence, keyProject, fundDisbursement],
} as const;
