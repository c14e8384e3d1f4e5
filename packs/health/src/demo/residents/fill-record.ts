import { roundHalfUp, type OrgId, type PlainDate } from '@taizhang/kernel';
import type { FieldDefinition, FieldValue, FieldValues, RecordKind, ServiceRecord } from '@taizhang/records';
import { healthProgrammes } from '../../programmes/health-programmes.ts';
import type { Chance } from './chance.ts';

const KINDS = new Map(healthProgrammes.flatMap(({ id, kinds }) => kinds.map((kind): readonly [string, RecordKind] => [`${id}/${kind.id}`, kind])));

/** What a generated record says; `undefined` leaves a field out. */
export type GivenFields = Readonly<Record<string, FieldValue | undefined>>;

/**
 * A record of a programme with every required field answered as most people would be, and what is given.
 * @throws Error when the programme has no such form: the generator and the programme must agree
 */
export function fillRecord(chance: Chance, place: { readonly programme: string; readonly kind: string; readonly on: PlainDate; readonly orgId: OrgId }, given: GivenFields = {}): ServiceRecord {
  const kind = KINDS.get(`${place.programme}/${place.kind}`);
  if (kind === undefined) throw new Error(`there is no form ${place.programme}/${place.kind}`);
  const fields: Record<string, FieldValue> = {};
  for (const field of kind.fields) {
    const value = field.key in given ? given[field.key] : field.required === true ? usual(field, chance, place.on) : undefined;
    if (value !== undefined) fields[field.key] = typeof value === 'number' ? roundHalfUp(value, field.type === 'number' ? field.decimals : 0) : value;
  }
  return { id: chance.uuid(), ...place, fields: fields satisfies FieldValues };
}

function usual(field: FieldDefinition, chance: Chance, on: PlainDate): FieldValue {
  switch (field.type) {
    case 'number': {
      const [low, high] = field.usual ?? [field.min, field.max];
      return Math.min(field.max, Math.max(field.min, chance.around((low + high) / 2, (high - low) / 8)));
    }
    case 'choice':
      return field.preset ?? field.choices[0]?.code ?? '1';
    case 'choices':
      return [field.preset ?? field.exclusive ?? field.choices[0]?.code ?? '1'];
    case 'date':
      return on;
    case 'text':
      return '略';
  }
}
