import { parametersOf, type Parameters, type Programme } from '@taizhang/records';
import { useQuery } from '@tanstack/react-query';

/** The programmes with what their thresholds are. */
export interface Rules {
  readonly programmes: readonly Programme[];
  readonly parameters: Parameters;
}

/** Whatever packs lie in the installation this browser application was built in, each a script of its own. No pack is named here. */
const scripts = import.meta.glob<{ readonly programmes: readonly Programme[] }>('../../../../../packs/*/src/rules.ts');

/** The rules a record is judged by before it is saved, fetched once; undefined until they are here. */
export function useRules(): Rules | undefined {
  return useQuery({ queryKey: ['rules'], queryFn: loadRules, staleTime: Number.POSITIVE_INFINITY, gcTime: Number.POSITIVE_INFINITY }).data;
}

async function loadRules(): Promise<Rules> {
  const packs = await Promise.all(Object.values(scripts).map(async (load) => load()));
  const programmes = packs.flatMap((pack) => pack.programmes);
  return { programmes, parameters: parametersOf(programmes.flatMap(({ parameters }) => parameters)) };
}
