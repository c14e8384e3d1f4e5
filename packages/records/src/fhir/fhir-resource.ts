/** Any FHIR resource, as the JSON it is: what is in it is checked where it is read. */
export interface FhirResource {
  readonly resourceType: string;
  readonly id: string;
  readonly [element: string]: unknown;
}

/** An id of ours as a FHIR id, which knows no underscore; no two ids of ours differ in that alone. */
export function fhirId(id: string): string {
  return id.replaceAll('_', '-');
}

/** A collection of resources, each with the address the others refer to it by. */
export interface FhirBundle {
  readonly resourceType: 'Bundle';
  readonly type: 'collection';
  readonly entry: readonly { readonly fullUrl: string; readonly resource: FhirResource }[];
}

/** The element at the end of a path, undefined when anything on the way is missing: `at(resource, 'code', 'coding', 0, 'code')`. */
export function at(value: unknown, ...path: readonly (string | number)[]): unknown {
  let here = value;
  for (const step of path) {
    if (isList(here)) here = typeof step === 'number' ? here[step] : undefined;
    else here = isObject(here) ? here[step] : undefined;
  }
  return here;
}

/** The text at the end of a path. */
export function textAt(value: unknown, ...path: readonly (string | number)[]): string | undefined {
  const found = at(value, ...path);
  return typeof found === 'string' ? found : undefined;
}

/** The list at the end of a path; none when there is none. */
export function listAt(value: unknown, ...path: readonly (string | number)[]): readonly unknown[] {
  const found = at(value, ...path);
  return isList(found) ? found : [];
}

/** The code of a coding list under one of the systems; the first that has one. */
export function codeUnder(codings: readonly unknown[], system: string): string | undefined {
  return textAt(codings.find((coding) => textAt(coding, 'system') === system), 'code');
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}
