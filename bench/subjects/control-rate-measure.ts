/**
 * The blood pressure control rate as a FHIR measure with its logic in ELM, the compiled form of CQL, written by hand: patients taken
 * into management, of 35 and over; of those, whose latest follow-up of the year was under 140/90, from 65 years under 150/90. It reads
 * what `exportResident` writes: the encounter of an enrolment, and the pressure of a follow-up by the code of its field.
 */
export function controlRateMeasure(base: string, year: number): object {
  const library = { resourceType: 'Library', id: 'control', url: `${base}/Library/control`, version: '1.0.0', name: 'Control', status: 'active', type: { coding: [{ code: 'logic-library' }] }, content: [{ contentType: 'application/elm+json', data: Buffer.from(JSON.stringify(elm(year))).toString('base64') }] };
  const population = (code: string, expression: string) => ({ code: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/measure-population', code }] }, criteria: { language: 'text/cql', expression } });
  const measure = {
    resourceType: 'Measure', id: 'control', url: `${base}/Measure/control`, version: '1.0.0', status: 'active', library: ['Library/control'], scoring: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/measure-scoring', code: 'proportion' }] },
    group: [{ id: 'rate', population: [population('initial-population', 'Managed'), population('denominator', 'Managed'), population('numerator', 'Controlled')] }],
  };
  return { resourceType: 'Bundle', type: 'collection', entry: [measure, library].map((resource) => ({ resource })) };
}

type Elm = { readonly type: string } & Readonly<Record<string, unknown>>;

const FHIR = 'http://hl7.org/fhir';
const ELM = 'urn:hl7-org:elm-types:r1';

function elm(year: number): object {
  const define = (name: string, expression: Elm) => ({ name, context: 'Patient', accessLevel: 'Public', expression });
  const retrieve = (resource: string): Elm => ({ type: 'Retrieve', dataType: `{${FHIR}}${resource}` });
  return {
    library: {
      identifier: { id: 'Control', version: '1.0.0' }, schemaIdentifier: { id: 'urn:hl7-org:elm', version: 'r1' },
      usings: { def: [{ localIdentifier: 'System', uri: ELM }, { localIdentifier: 'FHIR', uri: FHIR, version: '4.0.1' }] },
      statements: {
        def: [
          define('Patient', { type: 'SingletonFrom', operand: retrieve('Patient') }),
          define('Managed', and(compare('GreaterOrEqual', ageOn(date(year, 12, 31)), number(35)), exists(query('encounter', retrieve('Encounter'), hasCode('encounter', 'type', 'hypertension.enrol'))))),
          define('Visits', query('visit', retrieve('Observation'), and(dayBetween(of('visit', 'effective.value'), date(year, 1, 1), date(year, 12, 31)), exists(part('visit', 'sbp'))))),
          define('Latest', { type: 'Last', source: { ...query('visit', { type: 'ExpressionRef', name: 'Visits' }), sort: { by: [{ type: 'ByColumn', direction: 'asc', path: 'effective.value' }] } } }),
          define('Controlled', and(
            or(compare('Less', valueOf('sbp'), decimal(140)), and(compare('Less', valueOf('sbp'), decimal(150)), compare('GreaterOrEqual', ageOn({ type: 'ToDate', operand: of(undefined, 'effective.value') }), number(65)))),
            compare('Less', valueOf('dbp'), decimal(90)),
          )),
        ],
      },
    },
  };
}

/** A property of an alias, or of the latest visit. */
function of(alias: string | undefined, path: string): Elm {
  return alias === undefined ? { type: 'Property', path, source: { type: 'ExpressionRef', name: 'Latest' } } : { type: 'Property', path, scope: alias };
}

/** The component of an observation that holds a field of the follow-up form. */
function part(alias: string | undefined, field: string): Elm {
  return query('part', of(alias, 'component'), exists(query('coding', of('part', 'code.coding'), compare('Equal', of('coding', 'code.value'), text(`hypertension.follow_up.${field}`)))));
}

function valueOf(field: string): Elm {
  return { type: 'Property', path: 'value.value.value', source: { type: 'First', source: part(undefined, field) } };
}

function hasCode(alias: string, path: string, code: string): Elm {
  return exists(query('concept', of(alias, path), exists(query('coding', of('concept', 'coding'), compare('Equal', of('coding', 'code.value'), text(code))))));
}

function query(alias: string, source: Elm, where?: Elm): Elm {
  return { type: 'Query', source: [{ alias, expression: source }], relationship: [], ...(where === undefined ? {} : { where }) };
}

function ageOn(day: Elm): Elm {
  return { type: 'CalculateAgeAt', precision: 'Year', operand: [{ type: 'Property', path: 'birthDate.value', source: { type: 'ExpressionRef', name: 'Patient' } }, day] };
}

function dayBetween(day: Elm, low: Elm, high: Elm): Elm {
  return { type: 'In', precision: 'Day', operand: [{ type: 'ToDate', operand: day }, { type: 'Interval', low, high, lowClosed: true, highClosed: true }] };
}

function date(year: number, month: number, day: number): Elm {
  return { type: 'Date', year: number(year), month: number(month), day: number(day) };
}

function and(left: Elm, right: Elm): Elm {
  return { type: 'And', operand: [left, right] };
}

function or(left: Elm, right: Elm): Elm {
  return { type: 'Or', operand: [left, right] };
}

function exists(operand: Elm): Elm {
  return { type: 'Exists', operand };
}

function compare(type: 'Less' | 'GreaterOrEqual' | 'Equal', left: Elm, right: Elm): Elm {
  return { type, operand: [left, right] };
}

function number(value: number): Elm {
  return { type: 'Literal', valueType: `{${ELM}}Integer`, value: String(value) };
}

function decimal(value: number): Elm {
  return { type: 'Literal', valueType: `{${ELM}}Decimal`, value: value.toFixed(1) };
}

function text(value: string): Elm {
  return { type: 'Literal', valueType: `{${ELM}}String`, value };
}
