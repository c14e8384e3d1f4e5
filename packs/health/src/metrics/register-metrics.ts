import { registerMetrics as metricsOfProgramme, type MetricDefinition } from '@taizhang/indicators';
import type { Localized } from '@taizhang/kernel';
import { healthActivityProgrammes, healthProgrammes } from '../programmes/health-programmes.ts';

/** Category under which the figures of a programme are listed. */
const CATEGORIES: Readonly<Record<string, string>> = {
  health_record: 'health_records', elderly: 'key_groups', tcm_elderly: 'key_groups', tcm_child: 'key_groups', hypertension: 'chronic_disease', diabetes: 'chronic_disease', copd: 'chronic_disease',
  severe_mental: 'mental_health', tuberculosis: 'infectious_disease', pregnancy: 'maternal_child', child: 'maternal_child', immunisation: 'immunisation', family_doctor: 'family_doctor',
};

/** Figures counted from the records of residents and of what institutions did, programme by programme. */
export const registerMetrics: readonly MetricDefinition[] = tellApart([
  ...healthProgrammes.flatMap(({ id, shortName, counts, measures, flows }) =>
    metricsOfProgramme({ counts, measures, flows }, CATEGORIES[id] ?? 'family_planning', ['village-clinic']).map((metric) => ({ metric, shortName })),
  ),
  ...healthActivityProgrammes.flatMap(({ id, shortName, flows }) => metricsOfProgramme({ counts: [], measures: [], flows }, id, []).map((metric) => ({ metric, shortName }))),
]);

/** Two programmes may count the same people (children under seven): such names say whose they are. */
function tellApart(metrics: readonly { readonly metric: MetricDefinition; readonly shortName: Localized }[]): readonly MetricDefinition[] {
  const isTwice = (locale: keyof Localized) => {
    const names = metrics.map(({ metric }) => metric.name[locale]);
    return (name: string) => names.indexOf(name) !== names.lastIndexOf(name);
  };
  const [inChinese, inEnglish] = [isTwice('zh'), isTwice('en')];
  return metrics.map(({ metric, shortName }) => ({
    ...metric,
    name: {
      zh: inChinese(metric.name.zh) ? metric.name.zh.replace('（登记）', `（${shortName.zh}登记）`) : metric.name.zh,
      en: inEnglish(metric.name.en) ? metric.name.en.replace('(register)', `(register, ${shortName.en})`) : metric.name.en,
    },
  }));
}
