import { z } from 'zod';

/** Settings of the process, from environment variables; docs/configuration.md lists them. */
const schema = z.object({
  DATABASE_URL: z.url().optional(),
  TAIZHANG_POSTGRES_BIN: z.string().optional(),
  TAIZHANG_HOST: z.string().default('127.0.0.1'),
  TAIZHANG_PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  TAIZHANG_SECURE_COOKIES: flag(),
  TAIZHANG_TRUST_PROXY: flag(),
  TAIZHANG_METRICS_TOKEN: z.string().min(16).optional(),
  TAIZHANG_PACKS: z.string().default('@taizhang/pack-health,@taizhang/pack-office'),
  TAIZHANG_LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

/** What the environment says about how to run. */
export interface Configuration {
  readonly databaseUrl?: string;
  readonly postgresBin?: string;
  readonly host: string;
  readonly port: number;
  readonly secureCookies: boolean;
  readonly trustProxy: boolean;
  readonly metricsToken?: string;
  /** Modules whose content is loaded, in order. */
  readonly packs: readonly string[];
  readonly logLevel: string;
}

/**
 * Reads the configuration once, at start.
 * @throws Error naming every variable that is wrong
 */
export function readConfiguration(environment: Readonly<Record<string, string | undefined>>): Configuration {
  // An empty variable means it is not set: that is how most launchers unset one.
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''));
  const result = schema.safeParse(given);
  if (!result.success) throw new Error(result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'));
  const read = result.data;
  return {
    ...(read.DATABASE_URL === undefined ? {} : { databaseUrl: read.DATABASE_URL }),
    ...(read.TAIZHANG_POSTGRES_BIN === undefined ? {} : { postgresBin: read.TAIZHANG_POSTGRES_BIN }),
    host: read.TAIZHANG_HOST,
    port: read.TAIZHANG_PORT,
    secureCookies: read.TAIZHANG_SECURE_COOKIES,
    trustProxy: read.TAIZHANG_TRUST_PROXY,
    ...(read.TAIZHANG_METRICS_TOKEN === undefined ? {} : { metricsToken: read.TAIZHANG_METRICS_TOKEN }),
    packs: read.TAIZHANG_PACKS.split(',').map((name) => name.trim()).filter((name) => name !== ''),
    logLevel: read.TAIZHANG_LOG_LEVEL,
  };
}

function flag() {
  return z.enum(['0', '1', 'false', 'true']).default('0').transform((text) => text === '1' || text === 'true');
}
