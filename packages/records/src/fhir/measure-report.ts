import type { OrgId, PlainDate } from '@taizhang/kernel';
import type { MeasureDefinition } from '../register/programme.ts';
import { ownSystems, type FhirMapping } from './fhir-mapping.ts';
import { fhirId, type FhirResource } from './fhir-resource.ts';

/** A rate as counted: of an institution's residents, or of one resident (0 or 1). */
export interface CountedMeasure {
  readonly measure: MeasureDefinition;
  readonly orgId: OrgId;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly numerator: number;
  readonly denominator: number;
  /** The resident a report of one person is about. */
  readonly patientId?: string;
}

/** A rate as a measure report: of a group `summary`, of one person `individual`. A denominator of 0 has no score. */
export function toMeasureReport({ measure, orgId, from, to, numerator, denominator, patientId }: CountedMeasure, mapping: FhirMapping): FhirResource {
  const systems = ownSystems(mapping);
  return {
    resourceType: 'MeasureReport', id: `measure-${fhirId(measure.id)}`,
    status: 'complete',
    type: patientId === undefined ? 'summary' : 'individual',
    measure: `${systems.measure}/${measure.id}`,
    ...(patientId === undefined ? {} : { subject: { reference: `Patient/${patientId}` } }),
    reporter: { identifier: { system: systems.organisation, value: orgId } },
    period: { start: from, end: to },
    improvementNotation: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/measure-improvement-notation', code: measure.better === 'higher' ? 'increase' : 'decrease' }] },
    group: [
      {
        population: [population('numerator', numerator), population('denominator', denominator)],
        ...(denominator > 0 && patientId === undefined ? { measureScore: { value: numerator / denominator } } : {}),
      },
    ],
  };
}

function population(code: string, count: number): Readonly<Record<string, unknown>> {
  return { code: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/measure-population', code }] }, count };
}
