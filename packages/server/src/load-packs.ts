import type { Pack } from './pack.ts';

/**
 * Loads the packs named in the configuration: modules that export `pack`. No package of ours imports a pack.
 * @throws Error naming the module that is none
 */
export async function loadPacks(names: readonly string[]): Promise<readonly Pack[]> {
  return Promise.all(names.map(loadPack));
}

async function loadPack(name: string): Promise<Pack> {
  const module: unknown = await import(name);
  if (typeof module === 'object' && module !== null && 'pack' in module && isPack(module.pack)) return module.pack;
  throw new Error(`${name} is not a pack: it exports no \`pack\` with metrics, forms, templates and a cockpit.`);
}

/** A pack is code of ours, checked by the compiler against the same shape; this only catches a wrong module name. */
function isPack(value: unknown): value is Pack {
  return typeof value === 'object' && value !== null && ['id', 'categories', 'metrics', 'forms', 'templates', 'cockpit', 'figureFiles'].every((key) => key in value);
}
