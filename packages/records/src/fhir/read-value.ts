import { isPlainDate, type PlainDate } from '@taizhang/kernel';
import type { FieldDefinition, NumberField } from '../register/record-kind.ts';
import type { FieldValue } from '../register/service-record.ts';
import { ownSystems, type FhirMapping } from './fhir-mapping.ts';
import { at, codeUnder, listAt, textAt } from './fhir-resource.ts';
import { codeOfField } from './record-resources.ts';

/** Form a value is read for. */
export interface FormOfRecord {
  readonly programme: string;
  readonly kind: string;
  readonly fields: readonly FieldDefinition[];
}

/** The field an observation (or a component of one) answers: by our own code, else by a published code only one field of the form has. */
export function fieldOf(form: FormOfRecord, holder: unknown, mapping: FhirMapping): FieldDefinition | undefined {
  const codings = listAt(holder, 'code', 'coding');
  const own = codeUnder(codings, ownSystems(mapping).field);
  if (own !== undefined) return form.fields.find(({ key }) => own === `${form.programme}.${form.kind}.${key}`);
  const fitting = form.fields.filter((field) => {
    const declared = codeOfField(mapping, field);
    return declared !== undefined && [declared.code, ...(declared.alsoReadAs ?? [])].some(({ system, code }) => codings.some((coding) => textAt(coding, 'system') === system && textAt(coding, 'code') === code));
  });
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** The value a holder states for a field, in the field's unit; undefined when it states none that can be read. */
export function valueOf(form: FormOfRecord, field: FieldDefinition, holder: unknown, mapping: FhirMapping): FieldValue | undefined {
  switch (field.type) {
    case 'number':
      return quantityFor(field, at(holder, 'valueQuantity'), codeOfField(mapping, field)?.ucum);
    case 'choice':
      return answersOf(form, field.key, at(holder, 'valueCodeableConcept'), mapping)[0];
    case 'choices': {
      const answers = answersOf(form, field.key, at(holder, 'valueCodeableConcept'), mapping);
      return answers.length > 0 ? answers : undefined;
    }
    case 'date':
      return localDay(textAt(holder, 'valueDateTime'));
    case 'text':
      return textAt(holder, 'valueString');
  }
}

/** Codes of our own in a concept that answer a field. */
export function answersOf({ programme, kind }: FormOfRecord, key: string, concept: unknown, mapping: FhirMapping): readonly string[] {
  const system = `${ownSystems(mapping).answer}/${programme}.${kind}.${key}`;
  return listAt(concept, 'coding').filter((coding) => textAt(coding, 'system') === system).map((coding) => textAt(coding, 'code')).filter((code) => code !== undefined);
}

/**
 * The day of a FHIR date or instant as it was in China. An instant of another zone is refused: 23:30Z is the next day here, and
 * which day its author meant cannot be known.
 */
export function localDay(value: string | undefined): PlainDate | undefined {
  if (value === undefined) return undefined;
  if (isPlainDate(value)) return value;
  const day = value.slice(0, 10);
  return value.endsWith('+08:00') && value[10] === 'T' && isPlainDate(day) ? day : undefined;
}

function quantityFor(field: NumberField, quantity: unknown, ucum: string | undefined): number | undefined {
  const value = at(quantity, 'value');
  if (typeof value !== 'number') return undefined;
  const units = [textAt(quantity, 'code'), textAt(quantity, 'unit')].filter((unit) => unit !== undefined);
  if (units.length === 0 || units.includes(field.unit) || (ucum !== undefined && units.includes(ucum))) return value;
  if (field.otherUnit === undefined || !units.includes(field.otherUnit.unit)) return undefined;
  return Number((value * field.otherUnit.factor).toFixed(field.decimals));
}
