import type { TestProject } from 'vitest/node';
import { buildCounty } from './application.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Data directory of the demonstration county every story starts from a copy of. */
    county: string;
  }
}

/** Builds the demonstration county once for all stories. */
export async function setup(project: TestProject): Promise<() => void> {
  const county = await buildCounty();
  project.provide('county', county.data);
  return county.remove;
}
