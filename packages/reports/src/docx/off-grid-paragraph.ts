import { BuilderElement, createAlignment, createIndent, createSpacing, Paragraph, ParagraphProperties, type IParagraphOptions } from 'docx';

/**
 * A paragraph whose exact lines keep their height whatever the grid of the page. Word never stretches exact lines; LibreOffice
 * gives them the next whole number of grid lines unless the paragraph is taken off the grid, an option that docx does not have.
 */
export class OffGridParagraph extends Paragraph {
  constructor({ spacing, indent, alignment, ...options }: IParagraphOptions) {
    super(options);
    const properties: unknown = this.root[0];
    if (!(properties instanceof ParagraphProperties)) return;
    // What follows w:snapToGrid in the schema's order, which Word insists on.
    properties.push(new BuilderElement<{ readonly value: string }>({ name: 'w:snapToGrid', attributes: { value: { key: 'w:val', value: '0' } } }));
    if (spacing !== undefined) properties.push(createSpacing(spacing));
    if (indent !== undefined) properties.push(createIndent(indent));
    if (alignment !== undefined) properties.push(createAlignment(alignment));
  }
}
