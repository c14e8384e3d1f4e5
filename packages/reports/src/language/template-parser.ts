import { LiquidError, Output, Parser, Tokenizer, toValueSync, TypeGuards, type Context, type Emitter, type Liquid, type Template, type TopLevelToken } from 'liquidjs';
import { MetricHandle } from './metric-handle.ts';
import { FigureAtom, TextAtom } from './output-atom.ts';
import type { TemplateProblem } from './template-problem.ts';
import { problemOf } from './liquid-problem.ts';

/** A liquidjs parser whose outputs stay figures and data words, and which goes on after a fault to find the next. */
export class TemplateParser extends Parser {
  readonly #engine: Liquid;

  constructor(engine: Liquid) {
    super(engine);
    this.#engine = engine;
  }

  /** Parses as much as can be parsed and says what could not. */
  parseAll(text: string): { readonly templates: readonly Template[]; readonly problems: readonly TemplateProblem[] } {
    const templates: Template[] = [];
    const problems: TemplateProblem[] = [];
    const attempt = (step: () => void): void => {
      try {
        step();
      } catch (error) {
        if (!LiquidError.is(error)) throw error;
        problems.push(problemOf(error));
      }
    };
    attempt(() => {
      const tokens = new Tokenizer(text, this.#engine.options.operators).readTopLevelTokens(this.#engine.options);
      for (let token = tokens.shift(); token !== undefined; token = tokens.shift()) {
        const current = token;
        attempt(() => { templates.push(this.parseToken(current, tokens)); });
      }
    });
    return { templates, problems: withoutEchoes(problems) };
  }

  override parseToken(token: TopLevelToken, remaining: TopLevelToken[]): ReturnType<Parser['parseToken']> {
    const template = super.parseToken(token, remaining);
    return TypeGuards.isOutputToken(token) ? new AtomOutput(token, this.#engine) : template;
  }
}

class AtomOutput extends Output {
  override * render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
    const result: unknown = yield this.value.value(context, false);
    emitter.write(atomOf(result, lineOf(this.token)));
  }
}

/** Line of the template a token stands on, from 1. */
export function lineOf(token: { getPosition(): number[] }): number {
  return token.getPosition()[0] ?? 1;
}

/** Runs a liquidjs generator that needs nothing asynchronous. */
export function runSync(steps: unknown): unknown {
  return toValueSync(steps);
}

function atomOf(result: unknown, line: number): FigureAtom | TextAtom {
  if (result instanceof FigureAtom) return new FigureAtom(result.handle, result.aspect, line);
  if (result instanceof MetricHandle) return new FigureAtom(result, 'value', line);
  if (typeof result === 'string' || typeof result === 'number') return new TextAtom(String(result));
  throw new Error('only words, numbers and figures can be printed');
}

// After a block that could not be read, its closing tag is found orphaned: that is the same fault, not another.
function withoutEchoes(problems: readonly TemplateProblem[]): readonly TemplateProblem[] {
  return problems.filter((problem, index) => index === 0 || !problem.closing);
}
