import { allItemMetrics, itemMetricId, itemMetrics, type Procedure } from '@taizhang/workflow';
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
import { itemsOfTheYear } from './report-section.ts';

const procedures: readonly Procedure[] = [supervision, keyWork, rectification, auditRectification, disclosureRequest, publication, proposal, petition, hotline, rating, licence, keyProject, fundDisbursement];

/** The figures of items a bureau looks at first. */
const leading = [
  itemMetricId(undefined, 'on_time_rate'), itemMetricId(undefined, 'overdue'), itemMetricId('supervision', 'on_time_rate'), itemMetricId('hotline', 'satisfaction_rate'), itemMetricId('petition', 'on_time_rate'),
];

/** What every bureau has, whatever its trade: ways of working with their clocks. */
export const pack = {
  id: 'office',
  name: { zh: '机关通用', en: 'Every office' },
  categories: [{ id: 'items', name: { zh: '事项办理', en: 'Work with a clock' }, order: 30 }],
  metrics: [...allItemMetrics('items'), ...procedures.flatMap((procedure) => itemMetrics(procedure, 'items'))],
  forms: [],
  programmes: [],
  templates: [],
  reportSections: [{ kind: 'annual', text: itemsOfTheYear }],
  cockpit: { groups: [{ id: 'items', name: { zh: '事项办理', en: 'Work with a clock' }, metricIds: leading }], heat: [], trends: [], live: [] },
  figureFiles: [],
  procedures,
} as const;
