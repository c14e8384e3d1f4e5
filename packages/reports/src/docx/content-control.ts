import { BuilderElement, CheckBox, type TextRun, type XmlComponent } from 'docx';

/** What identifies a content control: its tag for programs, its alias for readers, and a number that no other in the file has. */
export interface ControlName {
  readonly tag: string;
  readonly alias: string;
  readonly id: number;
}

/** An inline content control (w:sdt) around ordinary runs; an editor that knows no controls shows the runs. */
export class ContentControl extends CheckBox {
  // Of the controls docx can write, a paragraph takes only the check box: a w:sdt, whose contents are replaced here.
  constructor({ tag, alias, id }: ControlName, children: readonly TextRun[]) {
    super();
    this.root = [
      new BuilderElement({
        name: 'w:sdtPr',
        // Word refuses files whose aliases or tags are longer.
        children: [valued('w:alias', Array.from(alias).slice(0, LONGEST_NAME).join('')), valued('w:tag', tag), valued('w:id', id)],
      }),
      new BuilderElement({ name: 'w:sdtContent', children: [...children] }),
    ];
  }
}

const LONGEST_NAME = 64;

function valued(name: string, value: string | number): XmlComponent {
  return new BuilderElement<{ readonly value: string | number }>({ name, attributes: { value: { key: 'w:val', value } } });
}
