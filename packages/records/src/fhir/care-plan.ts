import { earlierOf, laterOf } from '@taizhang/kernel';
import type { Programme } from '../register/programme.ts';
import { saySentence } from '../register/say-sentence.ts';
import type { Standing } from '../register/standing.ts';
import { ownSystems, type FhirMapping } from './fhir-mapping.ts';
import { fhirId, type FhirResource } from './fhir-resource.ts';

/** What is due for a resident in a programme; undefined when nothing is. */
export function toCarePlan(programme: Programme, { dues }: Standing, patientId: string, mapping: FhirMapping): FhirResource | undefined {
  const [first, ...rest] = dues;
  if (first === undefined) return undefined;
  const { programme: system, recordKind } = ownSystems(mapping);
  return {
    resourceType: 'CarePlan', id: `plan-${fhirId(programme.id)}`,
    status: 'active',
    intent: 'plan',
    title: programme.name.zh,
    category: [{ coding: [{ system, code: programme.id, display: programme.name.zh }] }],
    subject: { reference: `Patient/${patientId}` },
    period: { start: rest.reduce((start, { from }) => earlierOf(start, from), first.from), end: rest.reduce((end, { by }) => laterOf(end, by), first.by) },
    activity: dues.map(({ kind, what, from, by }) => ({
      detail: {
        code: { coding: [{ system: recordKind, code: `${programme.id}.${kind}` }] },
        status: 'not-started',
        scheduledPeriod: { start: from, end: by },
        description: saySentence(programme.sentences, what).zh,
      },
    })),
  };
}
