import { evalTokenValue, Hash, Tag, type Arguments, type Context, type Emitter, type Liquid, type Parser, type TagToken, type Template, type TopLevelToken, type ValueToken } from 'liquidjs';
import { AttachmentStart, BlockMark, TableStart } from './output-atom.ts';

/** `{% table "表1 主要指标" unit: "人" %}`: first line the columns, every further line a row, cells apart by |. */
export class TableTag extends Tag {
  readonly #caption: ValueToken;
  readonly #options: Hash;
  readonly #templates: Template[] = [];

  constructor(token: TagToken, remaining: TopLevelToken[], engine: Liquid, parser: Parser) {
    super(token, remaining, engine);
    this.#caption = this.tokenizer.readValueOrThrow();
    this.#options = new Hash(this.tokenizer);
    const stream = parser.parseStream(remaining)
      .on('template', (template: Template) => { this.#templates.push(template); })
      .on(`tag:end${token.name}`, () => { stream.stop(); })
      .on('end', () => { throw new Error(`tag ${token.getText()} not closed`); });
    stream.start();
  }

  * render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
    const caption: unknown = yield evalTokenValue(this.#caption, context);
    const options: unknown = yield this.#options.render(context);
    emitter.write(this.start(String(caption), options));
    yield this.liquid.renderer.renderTemplates(this.#templates, context, emitter);
    emitter.write(new BlockMark('table-end'));
  }

  protected start(caption: string, options: unknown): TableStart {
    return new TableStart(caption, textOption(options, 'unit'), isSet(options, 'landscape'));
  }

  * children(): Generator<unknown, Template[]> {
    return this.#templates;
  }

  * arguments(): Arguments {
    yield this.#caption;
  }
}

/** `{% chart "图1 主要指标完成情况" kind: "bar" unit: "单位：%" %}`: lines as of a table, drawn as columns, bars or lines. */
export class ChartTag extends TableTag {
  protected override start(caption: string, options: unknown): TableStart {
    const kind = textOption(options, 'kind') ?? 'bar';
    if (kind !== 'bar' && kind !== 'line') throw new Error(`a chart is of kind bar or line, not ${kind}`);
    return new TableStart(caption, textOption(options, 'unit'), false, kind);
  }
}

/** `{% attachment "主要指标完成情况表" landscape: true %}`: an attachment begins here, on a page of its own; it is listed above the signature. */
export class AttachmentTag extends Tag {
  readonly #title: ValueToken;
  readonly #options: Hash;

  constructor(token: TagToken, remaining: TopLevelToken[], engine: Liquid) {
    super(token, remaining, engine);
    this.#title = this.tokenizer.readValueOrThrow();
    this.#options = new Hash(this.tokenizer);
  }

  * render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
    const title: unknown = yield evalTokenValue(this.#title, context);
    const options: unknown = yield this.#options.render(context);
    emitter.write(new AttachmentStart(String(title), isSet(options, 'landscape')));
  }

  * arguments(): Arguments {
    yield this.#title;
  }
}

/** `{% signature %}`: author and date stand here instead of at the end, so that annexes may follow. */
export class SignatureTag extends Tag {
  render(_context: Context, emitter: Emitter): void {
    emitter.write(new BlockMark('signature'));
  }
}

/** `{% page %}`: what follows begins a new page. */
export class PageTag extends Tag {
  render(_context: Context, emitter: Emitter): void {
    emitter.write(new BlockMark('page'));
  }
}

function textOption(options: unknown, name: string): string | undefined {
  const value = optionOf(options, name);
  return typeof value === 'string' ? value : undefined;
}

function isSet(options: unknown, name: string): boolean {
  return optionOf(options, name) === true;
}

function optionOf(options: unknown, name: string): unknown {
  return typeof options === 'object' && options !== null ? Object.entries(options).find(([key]) => key === name)?.[1] : undefined;
}
