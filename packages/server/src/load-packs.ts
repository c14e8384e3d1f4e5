import { fileURLToPath } from 'node:url';
import type { Pack } from './pack.ts';

/** A pack and the directory it lies in, where its data files are. */
export interface LoadedPack extends Pack {
  readonly directory: string;
  /** Where a thread finds it again: functions cannot be sent to one. */
  readonly module: string;
}

/**
 * Loads the packs named in the configuration: modules that export `pack`. No package of ours imports a pack.
 * @throws Error naming the module that is none
 */
export async function loadPacks(names: readonly string[]): Promise<readonly LoadedPack[]> {
  return Promise.all(names.map(loadPack));
}

async function loadPack(name: string): Promise<LoadedPack> {
  const module: unknown = await import(name);
  if (typeof module !== 'object' || module === null || !('pack' in module) || !isPack(module.pack)) {
    throw new Error(`${name} is not a pack: it exports no \`pack\` with metrics, forms, templates and a cockpit.`);
  }
  const url = import.meta.resolve(name);
  return { ...module.pack, directory: fileURLToPath(new URL('..', url)), module: url };
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
