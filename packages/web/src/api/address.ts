const API = '/api/v1';

/** Path parameters and query of a request, as the contract's schemas type them. */
export interface AddressParts {
  readonly params?: unknown;
  readonly query?: unknown;
}

/**
 * Address of a route: `/metrics/:metricId/figure` with its parameters and query filled in; undefined query fields are left out.
 * @throws Error when a path parameter is missing
 */
export function addressOf(path: string, { params, query }: AddressParts = {}): string {
  const given = entriesOf(params);
  const filled = path.replace(/:(\w+)/gu, (_, name: string) => {
    const value = given.get(name);
    if (value === undefined) throw new Error(`${path} needs ${name}`);
    return encodeURIComponent(value);
  });
  const search = new URLSearchParams([...entriesOf(query)]).toString();
  return `${API}${filled}${search === '' ? '' : `?${search}`}`;
}

function entriesOf(parts: unknown): ReadonlyMap<string, string> {
  if (typeof parts !== 'object' || parts === null) return new Map();
  const entries: [string, unknown][] = Object.entries(parts);
  return new Map(entries.filter(([, value]) => value !== undefined && value !== null && value !== '').map(([name, value]) => [name, textOf(value)]));
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
