import type { MetricDefinition } from '@taizhang/indicators';
import { itemMetrics as metricsOfProcedure } from '@taizhang/workflow';
import { healthProcedures } from '../procedures/health-procedures.ts';

/** Figures counted from the items of the bureau's own procedures. */
export const itemMetrics: readonly MetricDefinition[] = healthProcedures.flatMap((procedure) => metricsOfProcedure(procedure, procedure.id === 'drug-shortage' ? 'drugs' : 'medical_services'));
