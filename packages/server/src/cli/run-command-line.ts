import { isDomainError } from '@taizhang/kernel';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { CannotGoOn, type CliCall, type CliCommand, type ExitStatus } from './command.ts';

const COMMANDS = path.join(import.meta.dirname, 'commands');

const COMMON_HELP = `Common options:
  --data DIR   data directory of the embedded database; or set DATABASE_URL to use a PostgreSQL server
  --json       only JSON on standard output, one value a line
Exit status: 0 fine, 1 findings, 2 could not.
`;

/** Runs the command named first, and says the exit status. */
export async function runCommandLine(argv: readonly string[]): Promise<ExitStatus> {
  const [name, ...rest] = argv;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(await overview());
    return name === undefined ? 2 : 0;
  }
  if (!listCommands().includes(name)) {
    process.stderr.write(`There is no command "${name}". Commands: ${listCommands().join(', ')}\n`);
    return 2;
  }
  const command = await loadCommand(name);
  try {
    const { values, positionals } = parseArgs({
      args: rest,
      allowPositionals: true,
      options: { help: { type: 'boolean', short: 'h' }, json: { type: 'boolean' }, data: { type: 'string' }, ...command.options },
    });
    if (values['help'] === true) {
      process.stdout.write(`taizhang ${name} — ${command.summary}\n\n${command.help.trim()}\n\n${COMMON_HELP}`);
      return 0;
    }
    return await command.run(callOf(values, positionals));
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`);
    return 2;
  }
}

/** The commands are the files there are: nothing is listed that does not exist. */
function listCommands(): readonly string[] {
  return readdirSync(COMMANDS)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => path.basename(file, '.ts'))
    .toSorted();
}

async function loadCommand(name: string): Promise<CliCommand> {
  const file = path.join(COMMANDS, `${name}.ts`);
  if (!existsSync(file)) throw new Error(`${file} is missing`);
  const module: unknown = await import(file);
  if (typeof module !== 'object' || module === null || !('command' in module) || !isCommand(module.command)) throw new Error(`${file} does not export a command`);
  return module.command;
}

function isCommand(value: unknown): value is CliCommand {
  return typeof value === 'object' && value !== null && 'run' in value && 'summary' in value && 'options' in value && 'help' in value;
}

async function overview(): Promise<string> {
  const names = listCommands();
  const width = Math.max(...names.map((name) => name.length));
  const lines = await Promise.all(names.map(async (name) => `  ${name.padEnd(width)}  ${(await loadCommand(name)).summary}`));
  return `taizhang <command> [options]\n\n${lines.join('\n')}\n\nEach command explains itself with --help.\n\n${COMMON_HELP}`;
}

function callOf(values: CliCall['values'], positionals: readonly string[]): CliCall {
  const json = values['json'] === true;
  return {
    values,
    positionals,
    json,
    say: (line) => void (json ? process.stderr : process.stdout).write(`${line}\n`),
    print: (value) => void (json && process.stdout.write(`${JSON.stringify(value)}\n`)),
    complain: (line) => void process.stderr.write(`${line}\n`),
  };
}

/** What went wrong in one sentence; the stack only for what nobody foresaw. */
function explain(error: unknown): string {
  if (isDomainError(error)) return `${error.userMessage.zh}\n${error.userMessage.en}`;
  if (error instanceof CannotGoOn) return error.message;
  if (!(error instanceof Error)) return String(error);
  if ('code' in error && typeof error.code === 'string' && error.code.startsWith('ERR_PARSE_ARGS')) return `${error.message} See: taizhang --help`;
  return process.env['TAIZHANG_LOG_LEVEL'] === 'debug' ? (error.stack ?? error.message) : error.message;
}
