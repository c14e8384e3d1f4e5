import { healthCockpit } from './cockpit.ts';
import { demonstration } from './demo/demonstration.ts';
import { countyFigureFile } from './figures/county-figure-file.ts';
import { healthFhirMapping } from './fhir-mapping.ts';
import { healthForms } from './forms/health-forms.ts';
import { healthCategories } from './metrics/category.ts';
import { otherNames } from './metrics/other-names.ts';
import { healthMetrics } from './metrics/health-catalogue.ts';
import { healthProcedures } from './procedures/health-procedures.ts';
import { healthActivityProgrammes, healthProgrammes } from './programmes/health-programmes.ts';
import { truthWatch } from './programmes/truth-watch.ts';
import { annualReport } from './templates/annual-report.ts';
import { halfYearReport } from './templates/half-year-report.ts';

/** The content of a county health bureau as the server loads it. */
export const pack = {
  id: 'health',
  name: { zh: '县卫生健康局', en: 'County health bureau' },
  categories: healthCategories,
  metrics: healthMetrics,
  otherNames,
  forms: healthForms,
  programmes: healthProgrammes,
  activityProgrammes: healthActivityProgrammes,
  fhirMapping: healthFhirMapping,
  truthWatch,
  templates: [annualReport, halfYearReport],
  cockpit: healthCockpit,
  figureFiles: [countyFigureFile],
  procedures: healthProcedures,
  demonstration,
} as const;
