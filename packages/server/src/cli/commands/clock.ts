import { workingCalendar, type PlainDate, type WorkingCalendar } from '@taizhang/kernel';
import { cite, dayOfMoment, lengthText, limitsInForce, runClock, withLocalLimits, type Clock, type ClockRun, type EnteredLimit, type Procedure } from '@taizhang/workflow';
import { readConfiguration } from '../../configuration.ts';
import { withScope } from '../../database/scope.ts';
import { loadPacks } from '../../load-packs.ts';
import { readEnteredLimits } from '../../items/item-rules.ts';
import { readWorkingCalendar } from '../../system/holidays.ts';
import { publishedHolidayTables } from '../../system/published-holidays.ts';
import { clockEvents } from '../clock-events.ts';
import { CannotGoOn, findOption, requireOption, type CliCall, type CliCommand, type ExitStatus } from '../command.ts';
import { commandActor, withOpenServer } from '../open-for-command.ts';

/** `taizhang clock`: when something is due, and why that day. */
export const command: CliCommand = {
  summary: 'list the statutory clocks, or compute a due date step by step',
  help: `
Usage: taizhang clock --list [--json]
       taizhang clock PROCEDURE/CLOCK --from DATE [--pause DATE..DATE]… [--extend]… [--until DATE | --length N] [--json]

  --from DATE         the day of the event; it is not counted. Clocks in hours take an instant: 2021-07-05T09:30+08:00
  --pause DATE..DATE  days left out, both included; may be repeated. DATE.. is a pause that has not ended
  --ground ID         why it pauses, where the clock knows several grounds (see --list); the first one unless given
  --extend            the extension the clock allows, all of it; may be repeated as often as the clock may be extended
  --until DATE        the last day agreed, or
  --length N          the length agreed in the clock's unit, for clocks that may be agreed
  --data DIR          use the county's own holidays and limits instead of the published ones (with --county CODE if there are several)

With --json: {"procedure","clock","due","dueAt","state","steps":[{"what","from","to","days","why":{"zh","en"},"clause"}]}; due is null while a pause halts it.
With --list --json: one array of clocks. Exit status: 0 computed, 2 not.`,
  options: {
    list: { type: 'boolean' }, from: { type: 'string' }, pause: { type: 'string', multiple: true }, ground: { type: 'string' },
    extend: { type: 'boolean', multiple: true }, until: { type: 'string' }, length: { type: 'string' }, county: { type: 'string' },
  },
  async run(call) {
    const packs = await loadPacks(readConfiguration(process.env).packs);
    const declared = packs.flatMap((pack) => pack.procedures ?? []);
    const rules = await chooseRules(call);
    const inForce = (on: PlainDate): readonly Procedure[] => withLocalLimits(declared, limitsInForce(rules.limits, on));
    if (call.values['list'] === true) return list(call, rules.today === undefined ? declared : inForce(rules.today));
    const events = clockEvents(call, findClock(call, declared).clock);
    const { procedure, clock } = findClock(call, inForce(dayOfMoment(requireOption(call, 'from'))));
    const run = runClock(clock, events, rules.calendar);
    const late = run.steps.find(({ what }) => what === 'late');
    if (late !== undefined) throw new CannotGoOn(`${late.why.zh}\n${late.why.en}`);
    return show(call, procedure, clock, run);
  },
};

function list(call: CliCall, procedures: readonly Procedure[]): ExitStatus {
  call.print(procedures.flatMap((procedure) => procedure.clocks.map((clock) => listed(procedure, clock))));
  for (const procedure of procedures) {
    call.say(`${procedure.name.zh} ${procedure.id}`);
    for (const clock of procedure.clocks) {
      const { length, extension, pauses, isLocal } = clock;
      const more = [
        ...(extension === undefined ? [] : [`可延长${lengthText(extension.length.count, extension.length.unit).zh}${extension.times > 1 ? `，至多${extension.times}次` : ''}`]),
        ...(pauses ?? []).map(({ name }) => `${name.zh}不计`),
        ...(isLocal === true ? ['期限由本地或本单位设定'] : []),
      ];
      call.say(`  ${procedure.id}/${clock.id}  ${clock.name.zh}：自${clock.from.zh}之日起${lengthText(length.count, length.unit).zh}${more.length === 0 ? '' : `（${more.join('；')}）`}  ${cite(clock.basis)}`);
    }
  }
  return 0;
}

function listed(procedure: Procedure, clock: Clock) {
  const { name, from, length, basis, lastDay, pauses, extension, isLocal, isAgreed } = clock;
  return {
    clock: `${procedure.id}/${clock.id}`,
    procedure: procedure.id,
    procedureName: procedure.name,
    name,
    from,
    length,
    clause: cite(basis),
    source: basis,
    lastDay,
    pauses: (pauses ?? []).map((ground) => ({ id: ground.id, name: ground.name, clause: cite(ground.basis) })),
    extension: extension === undefined ? null : { length: extension.length, times: extension.times, condition: extension.condition, clause: cite(extension.basis) },
    isLocal: isLocal === true,
    isAgreed: isAgreed === true,
  };
}

function findClock(call: CliCall, procedures: readonly Procedure[]): { readonly procedure: Procedure; readonly clock: Clock } {
  const [wanted, ...more] = call.positionals;
  if (wanted === undefined || more.length > 0) throw new CannotGoOn('Name one clock: taizhang clock PROCEDURE/CLOCK --from DATE; they are listed by: taizhang clock --list');
  for (const procedure of procedures) for (const clock of procedure.clocks) if (`${procedure.id}/${clock.id}` === wanted) return { procedure, clock };
  throw new CannotGoOn(`There is no clock "${wanted}". See: taizhang clock --list`);
}

/** What due days are reckoned by. */
interface Rules {
  readonly calendar: WorkingCalendar;
  readonly limits: readonly EnteredLimit[];
  /** The office's day, where there is an office. */
  readonly today?: PlainDate;
}

/** The county's own holidays and limits when a database is named; else the published ones, so that no database is needed. */
async function chooseRules(call: CliCall): Promise<Rules> {
  if (findOption(call, 'data') === undefined) return { calendar: workingCalendar(publishedHolidayTables()), limits: [] };
  return withOpenServer(call, 'clock', async ({ deps }) => {
    const actor = await commandActor(call, deps, '命令行');
    return withScope(deps.database, actor, async (tx) => ({ calendar: await readWorkingCalendar(tx, actor.countyId), limits: await readEnteredLimits(tx, actor.countyId), today: deps.clock.today() }), { readOnly: true });
  });
}

function show(call: CliCall, procedure: Procedure, clock: Clock, run: ClockRun): ExitStatus {
  const isHours = clock.length.unit === 'hours';
  const due = isHours ? run.dueAt : run.due;
  call.print({ procedure: procedure.id, clock: clock.id, due: due ?? null, dueAt: run.dueAt ?? null, state: run.state, clause: cite(clock.basis), steps: run.steps });
  call.say(`${procedure.name.zh}·${clock.name.zh}：${due === undefined ? '已暂停，到期日待恢复后确定' : `${due} 到期`}`);
  for (const step of run.steps) call.say(`  ${step.from === step.to ? step.from : `${step.from} 至 ${step.to}`}  ${step.why.zh}${step.clause === undefined ? '' : `〔${step.clause}〕`}`);
  return 0;
}
