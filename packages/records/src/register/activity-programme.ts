import type { Localized } from '@taizhang/kernel';
import type { RecordKind } from './record-kind.ts';
import type { ParameterDefinition } from './parameters.ts';
import type { FlowDefinition } from './programme.ts';
import type { RuleSource } from './rule-source.ts';

/** How often an institution of a kind owes something, e.g. twelve lectures a year. */
export interface ActivityRequirement {
  readonly flow: string;
  /** What is owed, e.g. boards in use where the flow is those set up and taken down. */
  readonly name: Localized;
  /** Kinds of institution it binds, e.g. `township-hospital`. */
  readonly institutions: readonly string[];
  /** The least there must be a year. A parameter, since provinces ask for more. */
  readonly least: ParameterDefinition;
  /** The number is what must be there at all, e.g. two poster boards: the flow since ever is held against it, not that of the year. */
  readonly over?: 'ever';
  readonly source: RuleSource;
}

/** Work recorded about an institution instead of a resident: lectures, posters, consultations. */
export interface ActivityProgramme {
  readonly id: string;
  readonly name: Localized;
  readonly shortName: Localized;
  readonly source: RuleSource;
  readonly kinds: readonly RecordKind[];
  readonly flows: readonly FlowDefinition[];
  readonly requirements: readonly ActivityRequirement[];
}
