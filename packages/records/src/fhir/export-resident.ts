import type { PlainDate } from '@taizhang/kernel';
import { isConcerned, type Assessment } from '../register/assess-resident.ts';
import type { Programme } from '../register/programme.ts';
import { reportingYearOf } from '../register/reporting-year.ts';
import type { Standing } from '../register/standing.ts';
import { toCarePlan } from './care-plan.ts';
import type { FhirMapping } from './fhir-mapping.ts';
import type { FhirBundle, FhirResource } from './fhir-resource.ts';
import { toMeasureReport } from './measure-report.ts';
import { toPatient, type FhirPerson } from './patient.ts';
import { recordResources } from './record-resources.ts';

/** What of a resident goes out. */
export interface FhirExport {
  readonly person: FhirPerson;
  readonly programmes: readonly Programme[];
  /** Standings of the day, by programme; care plans and measure reports follow from them. */
  readonly standings: ReadonlyMap<string, Assessment>;
  readonly asOf: PlainDate;
  readonly mapping: FhirMapping;
}

/** A resident as a FHIR R4 bundle: patient, records up to the day, what is due and where they count. Records of no given programme stay out. */
export function exportResident({ person, programmes, standings, asOf, mapping }: FhirExport): FhirBundle {
  const resources: FhirResource[] = [toPatient(person, mapping)];
  let encounters = 0;
  for (const programme of programmes) {
    for (const record of person.file.records.get(programme.id) ?? []) {
      const kind = programme.kinds.find(({ id }) => id === record.kind);
      if (kind === undefined || record.on > asOf) continue;
      encounters += 1;
      resources.push(...recordResources({ record, programme, kind, patientId: person.id, id: `record-${encounters}`, mapping }));
    }
    const standing = standings.get(programme.id);
    if (standing !== undefined && isConcerned(standing)) resources.push(...standingResources(programme, standing, person.id, asOf, mapping));
  }
  return { resourceType: 'Bundle', type: 'collection', entry: resources.map((resource) => ({ fullUrl: `${mapping.base}/fhir/${resource.resourceType}/${resource.id}`, resource })) };
}

function* standingResources(programme: Programme, standing: Standing, patientId: string, asOf: PlainDate, mapping: FhirMapping): Iterable<FhirResource> {
  const plan = toCarePlan(programme, standing, patientId, mapping);
  if (plan) yield plan;
  for (const measure of programme.measures) {
    if (!standing.counts.includes(measure.denominator)) continue;
    const { from } = reportingYearOf(asOf, programme.counts.find(({ id }) => id === measure.denominator)?.year ?? 'calendar');
    yield toMeasureReport({ measure, orgId: standing.orgId, from, to: asOf, numerator: standing.counts.includes(measure.numerator) ? 1 : 0, denominator: 1, patientId }, mapping);
  }
}
