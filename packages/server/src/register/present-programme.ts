import type { FieldView, listProgrammes, RouteResponse } from '@taizhang/contract';
import { registerMetricId } from '@taizhang/indicators';
import type { FieldDefinition, Programme } from '@taizhang/records';

type ProgrammeView = RouteResponse<typeof listProgrammes>['programmes'][number];

/** A programme as the browser draws its forms. */
export function presentProgramme({ id, name, shortName, source, kinds, measures }: Programme): ProgrammeView {
  return {
    id, name, shortName, source: { text: source.text, clause: source.clause, verified: source.verified },
    kinds: kinds.map((kind) => ({ id: kind.id, name: kind.name, clause: `${kind.source.text} ${kind.source.clause}`, fields: kind.fields.map(presentField), ages: kind.ages ? [...kind.ages] : null, sex: kind.sex ?? null })),
    measures: measures.map((measure) => ({ id: measure.id, metricId: registerMetricId(measure.id), name: measure.name, sentence: measure.sentence, submittedAs: measure.submittedAs ?? null })),
  };
}

/** A question as the wire carries it. */
export function presentField(field: FieldDefinition): FieldView {
  const plain = {
    key: field.key, type: field.type, label: field.label, required: field.required === true, carries: field.carries === true, row: field.row ?? null, note: field.note ?? null, isFilled: field.isFilled === true,
    unit: null, decimals: 0, min: null, max: null, usual: null, otherUnit: null, choices: [], exclusive: null, preset: null, longest: null,
  };
  switch (field.type) {
    case 'number':
      return { ...plain, unit: field.unit, decimals: field.decimals, min: field.min, max: field.max, usual: field.usual ? [...field.usual] : null, otherUnit: field.otherUnit ?? null };
    case 'choice':
    case 'choices':
      return { ...plain, choices: field.choices.map(({ code, label }) => ({ code, label })), exclusive: field.exclusive ?? null, preset: field.preset ?? null };
    case 'text':
    case 'date':
      return { ...plain, longest: field.longest ?? null };
  }
}
