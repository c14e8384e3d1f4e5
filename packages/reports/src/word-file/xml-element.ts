import { walkXml, type Attributes } from './xml-walk.ts';

/** An element with what it holds, for parts that are small or pieces of a part that are. Text between elements is not kept. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: readonly XmlElement[];
}

/**
 * Reads a small part whole; undefined when it has no element.
 * @throws DomainError `unsupported_file` when the XML is not well-formed
 */
export function parseXml(xml: string): XmlElement | undefined {
  const collector = new ElementCollector();
  let root: XmlElement | undefined;
  walkXml(xml, {
    open: (name, attributes) => { collector.open(name, attributes); },
    close: () => { root = collector.close(); },
    text: () => undefined,
  });
  return root;
}

/** Builds an element from the tags inside it. */
export class ElementCollector {
  readonly #open: { readonly name: string; readonly attributes: Attributes; readonly children: XmlElement[] }[] = [];

  get isEmpty(): boolean {
    return this.#open.length === 0;
  }

  open(name: string, attributes: Attributes): void {
    this.#open.push({ name, attributes, children: [] });
  }

  /** Closes the innermost element; gives it back when nothing is open any more. */
  close(): XmlElement | undefined {
    const element = this.#open.pop();
    if (element === undefined) return undefined;
    const parent = this.#open.at(-1);
    if (parent === undefined) return element;
    parent.children.push(element);
    return undefined;
  }
}

/** The first child of that name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find(child => child.name === name);
}

/** The value (w:val) of the first child of that name. */
export function valueOf(element: XmlElement | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes['w:val'];
}

/** Whether a switch such as w:titlePg is on: present and not turned off; undefined when it is not there. */
export function switchOf(element: XmlElement | undefined, name: string): boolean | undefined {
  const child = childOf(element, name);
  return child === undefined ? undefined : !['0', 'false', 'off', 'none'].includes(child.attributes['w:val'] ?? '1');
}
