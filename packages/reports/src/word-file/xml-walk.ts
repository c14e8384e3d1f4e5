import { SaxesParser } from 'saxes';
import { damaged, declaresType } from './word-parts.ts';

/** The attributes of an element by their names as written. */
export type Attributes = Readonly<Record<string, string>>;

/**
 * What a reader of a Word part is told, with the prefixes every editor uses: w:p, w:t. `end` is the offset behind the tag, in
 * UTF-16 code units of the part.
 */
export interface XmlListener {
  open(name: string, attributes: Attributes, end: number): void;
  close(name: string, end: number): void;
  text(words: string): void;
}

/**
 * Walks through an XML part. A document type is refused, so that no entity is ever expanded or fetched.
 * @throws DomainError `unsupported_file` when the XML is not well-formed
 */
export function walkXml(xml: string, listener: XmlListener): void {
  const parser = new SaxesParser();
  parser.on('error', damaged);
  parser.on('doctype', declaresType);
  parser.on('opentag', ({ name, attributes }) => { listener.open(name, attributes, parser.position); });
  parser.on('closetag', ({ name }) => { listener.close(name, parser.position); });
  parser.on('text', words => { listener.text(words); });
  parser.on('cdata', words => { listener.text(words); });
  parser.write(xml).close();
}
