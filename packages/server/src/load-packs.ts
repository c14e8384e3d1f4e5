import { fileURLToPath } from 'node:url';
import { checkProcedure } from '@taizhang/workflow';
import type { Pack } from './pack.ts';

/** A pack and the directory it lies in, where its data files are. */
export interface LoadedPack extends Pack {
  readonly directory: string;
  /** Where a thread finds it again: functions cannot be sent to one. */
  readonly module: string;
}

/**
 * Loads the packs named in the configuration: modules that export `pack`. No package of ours imports a pack.
 * @throws Error naming the module that is none, or everything wrong with a procedure
 */
export async function loadPacks(names: readonly string[]): Promise<readonly LoadedPack[]> {
  const packs = await Promise.all(names.map(loadPack));
  refuseUnsoundProcedures(packs);
  return packs;
}

async function loadPack(name: string): Promise<LoadedPack> {
  const module: unknown = await import(name);
  if (typeof module !== 'object' || module === null || !('pack' in module) || !isPack(module.pack)) {
    throw new Error(`${name} is not a pack: it exports no \`pack\` with metrics, forms, templates and a cockpit.`);
  }
  const url = import.meta.resolve(name);
  return { ...module.pack, directory: fileURLToPath(new URL('..', url)), module: url };
}

/** A procedure with a state nobody can leave or a clock nobody stops would only show when an item is stuck. */
function refuseUnsoundProcedures(packs: readonly Pack[]): void {
  const procedures = packs.flatMap((pack) => pack.procedures ?? []);
  const problems = procedures.flatMap((procedure) => checkProcedure(procedure).map(({ message }) => `${procedure.id}: ${message.en}`));
  const twice = procedures.filter(({ id }, index) => procedures.findIndex((other) => other.id === id) !== index).map(({ id }) => `${id}: is in two packs`);
  if (problems.length + twice.length > 0) throw new Error(`Procedures of the packs are unsound:\n${[...problems, ...twice].join('\n')}`);
}

/** A pack is code of ours, checked by the compiler against the same shape; this only catches a wrong module name. */
function isPack(value: unknown): value is Pack {
  return typeof value === 'object' && value !== null && ['id', 'categories', 'metrics', 'forms', 'programmes', 'templates', 'cockpit', 'figureFiles'].every((key) => key in value);
}

/** The modules of packs; undefined when one was not loaded by its name, as in tests. */
export function modulesOf(packs: readonly (Pack | LoadedPack)[]): readonly string[] | undefined {
  const modules = packs.flatMap((pack) => ('module' in pack ? [pack.module] : []));
  return modules.length === packs.length ? modules : undefined;
}
