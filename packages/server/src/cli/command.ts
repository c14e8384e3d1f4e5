import type { ParseArgsOptionsConfig } from 'node:util';

/** Exit status of a command: fine, findings, or could not. */
export type ExitStatus = 0 | 1 | 2;

/** Values of the options as given; one not given is undefined, one that may be repeated is a list. */
export type OptionValues = Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;

/** One command of the command line; each lives in a file of its name in commands/, which exports it as `command`. */
export interface CliCommand {
  readonly summary: string;
  /** Shown by --help after the summary: usage, options with their defaults, an example. */
  readonly help: string;
  /** Beyond --help, --json and --data, which every command has. */
  readonly options: ParseArgsOptionsConfig;
  run(call: CliCall): Promise<ExitStatus>;
}

/** How a command was called, and where it may write. */
export interface CliCall {
  readonly values: OptionValues;
  readonly positionals: readonly string[];
  /** With --json, standard output carries nothing but JSON. */
  readonly json: boolean;
  /** A line for a person; with --json it goes to standard error. */
  say(line: string): void;
  /** A line for a machine; printed only with --json. */
  print(value: unknown): void;
  /** A line about a fault. */
  complain(line: string): void;
}

/** A command that cannot go on, with the sentence that tells the user what to do. */
export class CannotGoOn extends Error {
  override readonly name = 'CannotGoOn';
}

/**
 * The text of an option that must be given.
 * @throws CannotGoOn when it is not
 */
export function requireOption(call: CliCall, name: string): string {
  const value = call.values[name];
  if (typeof value !== 'string' || value === '') throw new CannotGoOn(`--${name} is needed. See: taizhang --help`);
  return value;
}

/** The text of an option, or undefined when it is not given. */
export function findOption(call: CliCall, name: string): string | undefined {
  const value = call.values[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}
