import { metricId } from '@taizhang/indicators';
import type { MetricDefinition } from '@taizhang/indicators';
import type { Pack } from '../../pack.ts';

/** A few metrics of every behaviour: visits (flow), managed (stock), their rate, and deliveries the county hospital reports. */
export const testPack: Pack = {
  id: 'test',
  name: { zh: '试验', en: 'Test' },
  categories: [{ id: 'care', name: { zh: '服务', en: 'Care' }, order: 1 }],
  metrics: [
    metric('visits', '门诊人次', 'flow', '人次'),
    metric('patients', '患者数', 'stock', '人'),
    metric('managed', '规范管理人数', 'stock', '人'),
    { ...metric('managed_rate', '规范管理率', 'derived', '%'), formula: 'managed / patients', bounds: { min: 0, max: 100 }, decimals: 2 },
    { ...metric('deliveries', '住院分娩', 'flow', '人'), collectedFrom: ['hospital'] },
  ],
  forms: [],
  programmes: [],
  templates: [],
  cockpit: {
    groups: [{ id: 'care', name: { zh: '服务', en: 'Care' }, metricIds: [metricId('visits'), metricId('managed_rate')] }],
    heat: [{ metricId: metricId('managed_rate'), label: { zh: '管理率', en: 'Managed' } }],
    trends: [metricId('visits')],
    live: [],
  },
  figureFiles: [],
};

function metric(id: string, name: string, behaviour: MetricDefinition['behaviour'], unit: MetricDefinition['unit']): MetricDefinition {
  return {
    id: metricId(id), version: 1, name: { zh: name, en: id }, sentence: { zh: name, en: id }, category: 'care', behaviour, unit, decimals: 0, better: 'higher',
    ...(behaviour === 'derived' ? {} : { collectedFrom: ['township-hospital', 'village-clinic'] as const }),
    basis: { text: '试验', clause: '试验', verified: 'practice' },
  };
}
