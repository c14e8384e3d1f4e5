/** The text a report is composed from, with references to figures where numbers belong. */
export interface ReportTemplate {
  readonly id: string;
  /** Raised with every change of wording, so that a published report names the text it came from. */
  readonly version: number;
  readonly kind: 'annual' | 'half-year';
  /** May use `report`, but no figures; a line break is a break in the printed title. */
  readonly title: string;
  readonly subtitle?: string;
  /** Addressee (主送机关) without the colon. */
  readonly recipient?: string;
  /** See README for the language. */
  readonly text: string;
}

/** Where a template takes in the sections that other packs add; prints nothing by itself. */
export const ADDED_SECTIONS = '{% comment %}added sections{% endcomment %}';

/** The template with the sections added, in their order; unchanged when it has no place for them. */
export function withSections(template: ReportTemplate, sections: readonly string[]): ReportTemplate {
  return sections.length === 0 ? template : { ...template, text: template.text.replace(ADDED_SECTIONS, () => sections.join('\n\n')) };
}
