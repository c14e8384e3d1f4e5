/** Where a rule comes from, and how far its text was checked. */
export interface Basis {
  /** National law or regulation, the rule of a province or county, or a custom of offices without a written rule. */
  readonly kind: 'statute' | 'local' | 'custom';
  readonly document: string;
  readonly clause: string;
  /** Compared with the text of the clause, with a published excerpt, or known from memory only. */
  readonly checked: 'text' | 'excerpt' | 'memory';
}

/** The citation as it is printed beside a date. */
export function cite({ document, clause }: Basis): string {
  return `${document}${clause}`;
}
