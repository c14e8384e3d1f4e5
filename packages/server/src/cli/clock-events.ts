import { hoursBetween, isPlainDate } from '@taizhang/kernel';
import { dayOfMoment, instantOfMoment, type AgreedLimit, type Clock, type ClockEvent, type Moment } from '@taizhang/workflow';
import { CannotGoOn, findOption, requireOption, type CliCall } from './command.ts';

/**
 * What happened to a clock, read from the options of the command line: start, pauses, extensions.
 * @throws CannotGoOn with the sentence that says what is wrong
 */
export function clockEvents(call: CliCall, clock: Clock): readonly ClockEvent[] {
  const from = readMoment(clock, requireOption(call, 'from'), '--from');
  const agreed = readAgreed(call);
  const pauses = readPauses(call, clock, from);
  const extensions = listOf(call, 'extend').map((): ClockEvent => ({ kind: 'extend', at: from }));
  return [{ kind: 'start', at: from, ...(agreed === undefined ? {} : { agreed }) }, ...extensions, ...pauses];
}

function readAgreed(call: CliCall): AgreedLimit | undefined {
  const [until, length] = [findOption(call, 'until'), findOption(call, 'length')];
  if (until !== undefined && length !== undefined) throw new CannotGoOn('Give --until or --length, not both.');
  if (until !== undefined) return { until: dayOfMoment(readDay(until, '--until')) };
  if (length === undefined) return undefined;
  if (!/^\d{1,4}$/u.test(length)) throw new CannotGoOn(`--length ${length} is not a whole number.`);
  return { count: Number(length) };
}

function readPauses(call: CliCall, clock: Clock, from: Moment): readonly ClockEvent[] {
  const ground = findOption(call, 'ground') ?? clock.pauses?.[0]?.id ?? '';
  const spans = listOf(call, 'pause')
    .map((text) => readSpan(clock, String(text)))
    .toSorted((a, b) => hoursBetween(instantOfMoment(b.from), instantOfMoment(a.from)));
  let last: { readonly from: Moment; readonly to: Moment | undefined } | undefined;
  for (const span of spans) {
    if (isAfter(from, span.from)) throw new CannotGoOn(`The pause ${text(span)} begins before --from ${from}.`);
    if (span.to !== undefined && isAfter(span.from, span.to)) throw new CannotGoOn(`The pause ${text(span)} ends before it begins.`);
    if (last !== undefined && (last.to === undefined || !isAfter(span.from, last.to))) throw new CannotGoOn(`The pauses ${text(last)} and ${text(span)} overlap.`);
    last = span;
  }
  return spans.flatMap(({ from: begin, to }): readonly ClockEvent[] => [{ kind: 'pause', at: begin, ground }, ...(to === undefined ? [] : [{ kind: 'resume', at: to } as const])]);
}

function readSpan(clock: Clock, span: string): { readonly from: Moment; readonly to: Moment | undefined } {
  const [begin = '', end, ...more] = span.split('..');
  if (end === undefined || more.length > 0) throw new CannotGoOn(`--pause ${span} is not DATE..DATE.`);
  return { from: readMoment(clock, begin, '--pause'), to: end === '' ? undefined : readMoment(clock, end, '--pause') };
}

function readMoment(clock: Clock, value: string, option: string): Moment {
  if (clock.length.unit !== 'hours') return readDay(value, option);
  const instant = /(Z|[+-]\d{2}:\d{2})$/u.test(value) ? value : `${value}+08:00`;
  if (isPlainDate(value) || !isInstant(instant)) throw new CannotGoOn(`${option} ${value} is not an instant like 2021-07-05T09:30; this clock counts hours.`);
  return instant;
}

function readDay(value: string, option: string): Moment {
  if (!isPlainDate(value)) throw new CannotGoOn(`${option} ${value} is not a date like 2021-07-05.`);
  return value;
}

function isInstant(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})$/u.test(value) && isPlainDate(value.slice(0, 10)) && !Number.isNaN(Date.parse(value));
}

function isAfter(a: Moment, b: Moment): boolean {
  return hoursBetween(instantOfMoment(b), instantOfMoment(a)) > 0;
}

function text({ from, to }: { readonly from: Moment; readonly to: Moment | undefined }): string {
  return `${from}..${to ?? ''}`;
}

function listOf(call: CliCall, name: string): readonly (string | boolean)[] {
  const value = call.values[name];
  return typeof value === 'object' ? value : [];
}
