import { defineCatalogue } from '@taizhang/indicators';
import type { MetricCatalogue, MetricDefinition } from '@taizhang/indicators';
import { healthCategories } from './category.ts';
import { chronicDiseaseMetrics } from './chronic-disease.ts';
import { drugMetrics } from './drugs.ts';
import { familyDoctorMetrics } from './family-doctor.ts';
import { familyPlanningMetrics } from './family-planning.ts';
import { healthEducationMetrics } from './health-education.ts';
import { healthRecordMetrics } from './health-records.ts';
import { immunisationMetrics } from './immunisation.ts';
import { infectiousDiseaseMetrics } from './infectious-disease.ts';
import { itemMetrics } from './item-metrics.ts';
import { keyGroupMetrics } from './key-groups.ts';
import { maternalHealthMetrics } from './maternal-health.ts';
import { medicalServiceMetrics } from './medical-services.ts';
import { mentalHealthMetrics } from './mental-health.ts';
import { populationMetrics } from './population.ts';
import { publicAffairsMetrics } from './public-affairs.ts';
import { registerMetrics } from './register-metrics.ts';
import { resourceMetrics } from './resources.ts';
import { revenueMetrics } from './revenue.ts';
import { supervisionMetrics } from './supervision.ts';
import { womenChildHealthMetrics } from './women-child-health.ts';

/** Every metric of the health bureau, category by category. */
export const healthMetrics: readonly MetricDefinition[] = [
  ...populationMetrics, ...healthRecordMetrics, ...healthEducationMetrics, ...keyGroupMetrics, ...chronicDiseaseMetrics,
  ...mentalHealthMetrics, ...maternalHealthMetrics, ...womenChildHealthMetrics, ...immunisationMetrics, ...infectiousDiseaseMetrics,
  ...familyPlanningMetrics, ...familyDoctorMetrics, ...medicalServiceMetrics, ...revenueMetrics, ...drugMetrics, ...supervisionMetrics,
  ...publicAffairsMetrics, ...resourceMetrics, ...registerMetrics, ...itemMetrics,
];

/** The health metrics checked as a whole. */
export function healthCatalogue(): MetricCatalogue {
  return defineCatalogue({ categories: healthCategories, metrics: healthMetrics });
}
