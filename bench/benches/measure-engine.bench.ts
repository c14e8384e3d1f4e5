import { createRequire } from 'node:module';
import { plainDate } from '@taizhang/kernel';
import { healthFhirMapping, pack } from '@taizhang/pack-health';
import { exportResident, openFile, parametersOf, REGISTER, viewAt, type FhirBundle, type ServiceRecord, type Sex } from '@taizhang/records';
import type { Bench } from '../harness/bench.ts';
import { median, samplesOf, timed } from '../harness/statistics.ts';
import { controlRateMeasure } from '../subjects/control-rate-measure.ts';

const RESIDENTS = 3_000;
/** People in one call. */
const BATCH = 80;
const DAY = plainDate('2021-12-31');
const BASE = 'http://taizhang.example';

/** A person as both engines get them. */
interface Person {
  readonly sex: Sex;
  readonly bornOn: ReturnType<typeof plainDate>;
  readonly records: readonly ServiceRecord[];
}

/** In and under control, by person. */
type Answer = readonly [managed: boolean, controlled: boolean];

export const bench: Bench = {
  name: 'measure-engine',
  about: 'The blood pressure control rate of one year for the same people: the programme of the pack against fqm-execution with the measure in ELM and the people as FHIR bundles, 80 in one call. Each starts from records in memory; reading and writing FHIR is not counted, nor the engine’s own start.',
  run: async ({ note }) => {
    const people = patients();
    note(`${people.length} people with records of hypertension`);
    const bundles = people.map((person, at) => bundleOf(person, at));
    const engine = openEngine();
    const measure = controlRateMeasure(BASE, 2021);
    // Once unmeasured: compilers warm, the logic decoded.
    await theirs(engine, measure, bundles.slice(0, BATCH));
    const found: Answer[] = [];
    const milliseconds: number[] = [];
    for (let from = 0; from < bundles.length; from += BATCH) {
      const batch = bundles.slice(from, from + BATCH);
      const { ms, result } = await timed(() => theirs(engine, measure, batch));
      found.push(...result);
      milliseconds.push(ms / batch.length);
    }
    const [own, other] = [median(await samplesOf(100, () => people.map(ours), 20)) / people.length, median(milliseconds)];
    const answers = people.map(ours);
    const unequal = answers.filter(([managed, controlled], at) => managed !== found[at]?.[0] || controlled !== found[at]?.[1]).length;
    const [denominator, numerator] = [answers.filter(([managed]) => managed).length, answers.filter(([, controlled]) => controlled).length];
    return [
      { what: `people answered otherwise (${numerator} of ${denominator} under control)`, value: unequal, unit: '', limit: 0 },
      { what: 'a person here, records to answer', value: own, unit: 'ms', comparedWith: { what: 'fqm-execution, FHIR objects to answer', value: other }, limitRatio: 0.01 },
      { what: 'times as fast', value: other / own, unit: '×', least: 100 },
    ];
  },
};

/** Residents of the invented county who live there and whom the programme has ever met. Who was lost or let go is left out: what the register and the closing say of them does not go out as FHIR. */
function patients(): readonly Person[] {
  const people: Person[] = [];
  for (const household of pack.demonstration.residents.generate({ residents: RESIDENTS, seed: 'engine', today: DAY })) {
    for (const person of household.people) {
      const isMet = person.records.some(({ programme }) => programme === 'hypertension');
      const isOut = person.records.some(({ programme, kind }) => (programme === REGISTER && kind !== 'move_in') || kind === 'close');
      if (isMet && !isOut && viewAt(openFile(person, person.records), DAY).isResident) people.push(person);
    }
  }
  return people;
}

const hypertension = pack.programmes.find(({ id }) => id === 'hypertension') ?? fault('no hypertension');
const parameters = parametersOf(pack.programmes.flatMap((programme) => programme.parameters));

function ours(person: Person): Answer {
  const { counts } = hypertension.assess(viewAt(openFile(person, person.records), DAY), parameters);
  return [counts?.includes('htn_managed') === true, counts?.includes('htn_controlled') === true];
}

function bundleOf(person: Person, at: number): FhirBundle {
  return exportResident({ person: { id: `p${at}`, identifiers: [], file: openFile(person, person.records) }, programmes: [hypertension], standings: new Map(), asOf: DAY, mapping: healthFhirMapping(BASE) });
}

async function theirs(engine: Engine, measure: object, bundles: readonly FhirBundle[]): Promise<readonly Answer[]> {
  const options = { measurementPeriodStart: '2021-01-01', measurementPeriodEnd: '2021-12-31', calculateSDEs: false, calculateHTML: false, calculateClauseCoverage: false, verboseCalculationResults: false, trustMetaProfile: false, useElmJsonsCaching: true };
  const { results } = await engine.Calculator.calculate(measure, bundles, options);
  const found = new Map(results.map(({ patientId, detailedResults }) => [patientId, new Map(detailedResults[0]?.populationResults.map(({ populationType, result }) => [populationType, result]))]));
  return bundles.map(({ entry: [patient] }): Answer => {
    const populations = found.get(patient?.resource.id ?? '');
    return [populations?.get('denominator') === true, populations?.get('numerator') === true];
  });
}

/** What is used of fqm-execution; its own types need a global FHIR namespace. */
interface Engine {
  readonly Calculator: {
    calculate(measure: object, patients: readonly object[], options: object): Promise<{ readonly results: readonly { readonly patientId: string; readonly detailedResults: readonly { readonly populationResults: readonly { readonly populationType: string; readonly result: boolean }[] }[] }[] }>;
  };
}

function openEngine(): Engine {
  const engine: unknown = createRequire(import.meta.url)('fqm-execution');
  return isEngine(engine) ? engine : fault('fqm-execution is not what it was');
}

function isEngine(value: unknown): value is Engine {
  return typeof value === 'object' && value !== null && 'Calculator' in value;
}

function fault(text: string): never {
  throw new Error(text);
}
