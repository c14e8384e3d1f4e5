import type { Actor } from '../auth/actor.ts';

/** Who did something to a report, and when. */
export interface Authorship {
  readonly at: string;
  readonly by: string;
  /** The account; null when the server itself acted. Who reviews may not be who wrote, and names are shared. */
  readonly byId: string | null;
}

/** The actor as the author of something done at that instant. */
export function authoredBy(actor: Actor, at: string): Authorship {
  return { at, by: actor.displayName, byId: actor.accountId };
}
