import { metricId, registerMetricId } from '@taizhang/indicators';
import type { MetricId } from '@taizhang/indicators';
import type { Localized } from '@taizhang/kernel';

/** What the county's overview shows: leading metrics by line of work, those compared township by township, and those drawn month by month. */
export interface HealthCockpit {
  readonly groups: readonly { readonly id: string; readonly name: Localized; readonly metricIds: readonly MetricId[] }[];
  readonly heat: readonly { readonly metricId: MetricId; readonly label: Localized }[];
  readonly trends: readonly MetricId[];
  /** Rates of the register as of today. */
  readonly live: readonly MetricId[];
}

/** The first screen of a county health bureau. */
export const healthCockpit: HealthCockpit = {
  groups: [
    group('public_health', '公共卫生', 'Public health', 'ehr_rate', 'htn_standard_rate', 'dm_standard_rate', 'elder65_managed_rate', 'child06_managed_rate', 'imm_nip_rate', 'notifiable_cases'),
    group('mother_child', '妇幼健康', 'Mother and child', 'maternal_systematic_rate', 'two_cancer', 'preconception_couples'),
    group('medical_care', '医疗服务', 'Medical care', 'outpatients', 'tele_diagnosis'),
    group('supervision', '监督与项目', 'Supervision, projects', 'double_random', 'sup_review_rate', 'patrols', 'projects_spent_rate'),
  ],
  heat: [
    column('ehr_rate', '建档率', 'Records'), column('htn_standard_rate', '高血压', 'Hypertens.'), column('elder65_managed_rate', '老年人', 'Elderly'),
    column('child06_managed_rate', '儿童', 'Children'), column('imm_nip_rate', '免疫', 'Vaccin.'), column('two_cancer', '两癌', 'Cancers'), column('patrols', '协管', 'Patrols'),
  ],
  trends: ['htn_standard_rate', 'elder65_managed_rate', 'two_cancer', 'outpatients'].map(metricId),
  live: ['hr_electronic_rate', 'htn_standard_rate', 'htn_control_rate', 'dm_standard_rate', 'elder_managed_rate', 'child_managed_rate', 'fd_rate'].map(registerMetricId),
};

function group(id: string, zh: string, en: string, ...metrics: readonly string[]): HealthCockpit['groups'][number] {
  return { id, name: { zh, en }, metricIds: metrics.map(metricId) };
}

function column(metric: string, zh: string, en: string): HealthCockpit['heat'][number] {
  return { metricId: metricId(metric), label: { zh, en } };
}
