import type { MetricCatalogue, MetricCategory, MetricDefinition, MetricId, Target, TruthWatch } from '@taizhang/indicators';
import type { Localized, OrgId, OrgPlacement, OrgUnit, Period, PlainDate } from '@taizhang/kernel';
import type { Role } from '@taizhang/contract';
import type { ActivityProgramme, FhirMapping, FormDefinition, ImportAccount, Programme, ServiceRecord, Sex, SubmissionAction } from '@taizhang/records';
import type { ReportTemplate } from '@taizhang/reports';
import type { Procedure } from '@taizhang/workflow';

/** What the first screen of a bureau shows. */
export interface CockpitLayout {
  /** Leading metrics by line of work. */
  readonly groups: readonly { readonly id: string; readonly name: Localized; readonly metricIds: readonly MetricId[] }[];
  /** Columns of the comparison of the units below, with the short names their heads have room for. */
  readonly heat: readonly { readonly metricId: MetricId; readonly label: Localized }[];
  readonly trends: readonly MetricId[];
  /** Rates of the register shown as they stand this moment. */
  readonly live: readonly MetricId[];
}

/** The metrics the loaded packs lead with. */
export function headlineOf(packs: readonly Pack[]): readonly MetricId[] {
  return packs.flatMap((pack) => pack.cockpit.groups.flatMap((group) => group.metricIds));
}

/** A figure a pack reads from a file of its trade or brings for the demonstration. */
export interface PackFact {
  readonly metricId: MetricId;
  readonly orgId: OrgId;
  readonly period: Period;
  /** In the metric's unit. */
  readonly value: number;
  readonly demo: boolean;
  readonly flags: readonly string[];
  /** What is doubtful about it, in words. */
  readonly doubts: readonly Localized[];
  readonly origin: { readonly kind: string; readonly row?: number; readonly document?: string; readonly formId?: string };
  readonly recordedAt: string;
  readonly note?: string;
}

/** A file format of the trade that is not the ledger's own, e.g. figures as a county published them. */
export interface FigureFileFormat {
  /** Names in the heading line by which the format is recognised. */
  readonly columns: readonly string[];
  /** Reads everything the file says, exactly as stated; every line is in the account. */
  read(text: string, catalogue: MetricCatalogue, recordedAt: string): { readonly facts: readonly PackFact[]; readonly targets: readonly Target[]; readonly account: ImportAccount };
}

/** An invented resident with everything recorded. */
export interface GeneratedResident {
  readonly name: string;
  readonly sex: Sex;
  readonly bornOn: PlainDate;
  readonly idNumber: string | null;
  readonly phone: string | null;
  readonly role: string;
  readonly residenceKind: 1 | 2;
  readonly records: readonly ServiceRecord[];
}

/** An invented household. */
export interface GeneratedHousehold {
  readonly clinic: { readonly orgId: OrgId; readonly doctor: string; readonly fabricates: boolean };
  readonly address: string;
  readonly people: readonly GeneratedResident[];
}

/** What is to be invented. `full`: everything a busy clinic writes down. */
export interface ResidentsOrder {
  readonly residents: number;
  readonly seed: string;
  readonly today: PlainDate;
  readonly visits?: 'usual' | 'full';
}

/** Invents residents; the same order gives the same ones, and none is kept in memory. */
export interface ResidentGenerator {
  /** How many a demonstration has unless told. */
  readonly count: number;
  readonly seed: string;
  generate(order: ResidentsOrder): Iterable<GeneratedHousehold>;
}

/** An invented activity of an institution, and who entered it when. */
export interface GeneratedActivity {
  readonly record: ServiceRecord;
  readonly worker: string;
  readonly enteredAt: string;
}

/** Invents what institutions did for the public at large; the same order gives the same. */
export interface ActivityGenerator {
  generate(order: { readonly seed: string; readonly today: PlainDate }): Iterable<GeneratedActivity>;
}

/** An invented item: its procedure and parties, how it was opened and what was done to it since, by whom. */
export interface GeneratedItem {
  readonly procedure: string;
  readonly title: string;
  readonly parties: Readonly<Record<string, OrgId>>;
  readonly steps: readonly { readonly at: string; readonly login: string; readonly action: string; readonly fields: Readonly<Record<string, string>>; /** Brings a short file saying that it is invented. */ readonly hasFile?: true }[];
}

/** A county that everybody may look at: real published figures, and generated ones labelled as such. */
export interface Demonstration {
  readonly organisation: { readonly units: readonly OrgUnit[]; readonly placements: readonly OrgPlacement[] };
  readonly accounts: readonly { readonly login: string; readonly name: string; readonly title: string; readonly roles: readonly Role[]; readonly orgId: OrgId; readonly jurisdictionOrgId: OrgId }[];
  readonly password: string;
  /** Its own today, since its figures are of the past. */
  readonly today: PlainDate;
  /** File of published figures, from the directory of the pack. */
  readonly publishedFile: string;
  readonly residents?: ResidentGenerator;
  /** Invented with the residents, never without. */
  readonly activities?: ActivityGenerator;
  readonly items?: { generate(seed: string): readonly GeneratedItem[] };
  /** Generates what the published figures do not give; sums agree with them. */
  build(publishedText: string, catalogue: MetricCatalogue): DemonstrationLedger;
}

/** The figures of a demonstration. */
export interface DemonstrationLedger {
  readonly published: { readonly facts: readonly PackFact[]; readonly targets: readonly Target[] };
  readonly facts: readonly PackFact[];
  readonly targets: readonly Target[];
  readonly filings: readonly { readonly formId: string; readonly orgId: OrgId; readonly period: Period; readonly actions: readonly SubmissionAction[] }[];
}

/** The content of one trade as the server loads it; a pack exports an object of this shape as `pack`. What it does not have, it leaves out or empty. */
export interface Pack {
  readonly id: string;
  readonly name: Localized;
  readonly categories: readonly MetricCategory[];
  readonly metrics: readonly MetricDefinition[];
  /** What offices also call a metric in their reports, by metric id. */
  readonly otherNames?: Readonly<Record<string, readonly string[]>>;
  readonly forms: readonly FormDefinition[];
  /** Service programmes of the register of residents. */
  readonly programmes: readonly Programme[];
  /** What institutions do for the public at large instead of for one resident. */
  readonly activityProgrammes?: readonly ActivityProgramme[];
  /** What its forms are called in FHIR, under the uri of an installation. */
  readonly fhirMapping?: (base: string) => FhirMapping;
  /** What of its records is compared when asking which deserve a second look. */
  readonly truthWatch?: TruthWatch;
  readonly templates: readonly ReportTemplate[];
  /** Sections it adds to reports of a kind, of whichever pack, where their template has a place for them. */
  readonly reportSections?: readonly { readonly kind: ReportTemplate['kind']; readonly text: string }[];
  readonly cockpit: CockpitLayout;
  readonly figureFiles: readonly FigureFileFormat[];
  /** Ways of working with their clocks. */
  readonly procedures?: readonly Procedure[];
  readonly demonstration?: Demonstration;
}
