import { TextRun, type Paragraph } from 'docx';
import { readHeadingNumber } from '../layout-lint/heading-number.ts';
import type { RunMaker } from './inline-runs.ts';
import { writeOfficialFile } from './official-file.ts';
import { uprightSection } from './sections.ts';
import { bodyParagraph, headingParagraph, recipientParagraph, titleParagraphs } from './text-paragraphs.ts';

/**
 * Lines of plain text as a Word file in the official layout, one paragraph a line with the words as they are: the first short
 * line is the title, numbered lines are headings, a line behind the title that ends with a colon is the recipient.
 */
export async function renderTextDocx(lines: readonly string[], author: string): Promise<Uint8Array> {
  const [first = '', second = ''] = lines;
  const hasTitle = isShort(first) && readHeadingNumber(first) === undefined;
  const rest = hasTitle ? lines.slice(1) : lines;
  const hasRecipient = hasTitle && /[：:]$/u.test(second) && isShort(second);
  return writeOfficialFile({
    title: hasTitle ? first : '', author,
    sections: [uprightSection([
      ...hasTitle ? titleParagraphs({ titleLines: [first] }) : [],
      ...rest.map((line, index) => hasRecipient && index === 0 ? recipientParagraph(line) : lineParagraph(line)),
    ])],
  });
}

const MAKER: RunMaker = { runs: (inlines, style) => inlines.map(({ text }) => new TextRun({ ...style, text })), markWidth: () => 0 };

function lineParagraph(text: string): Paragraph {
  const number = readHeadingNumber(text);
  const inlines = [{ kind: 'text', text } as const];
  if (number !== undefined && isShort(text)) return headingParagraph({ kind: 'heading', level: number.level, number: '', inlines }, MAKER);
  return bodyParagraph({ kind: 'paragraph', inlines }, MAKER, false);
}

function isShort(line: string): boolean {
  return line.length <= 60 && !/[。；;！!？?]$/u.test(line);
}
