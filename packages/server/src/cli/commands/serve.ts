import { readToday } from '../../clock.ts';
import { startServer, type RunningServer } from '../../start-server.ts';
import { chooseDatabase } from '../choose-database.ts';
import { CannotGoOn, findOption, type CliCommand } from '../command.ts';

/** `taizhang serve`: serves the application until it is told to stop. */
export const command: CliCommand = {
  summary: 'serve the application',
  help: `
Usage: taizhang serve --data DIR [--port 8080] [--host 127.0.0.1] [--today YYYY-MM-DD]

  --port P      port to listen on (TAIZHANG_PORT, 8080); 0 takes a free one
  --host H      address to listen on (TAIZHANG_HOST, 127.0.0.1); 0.0.0.0 for the office's network
  --today DAY   let the office's day be this one; a demonstration county brings its own

Stops on Ctrl-C or SIGTERM: requests at hand are finished, then the embedded database is shut down.`,
  options: { port: { type: 'string' }, host: { type: 'string' }, today: { type: 'string' } },
  async run(call) {
    const { choice, configuration, dataDirectory } = chooseDatabase(call, 'serve');
    // Listened for from the first moment: a stop during the start must not leave a half-started database to the watchdog.
    const askedToStop = untilAsked();
    const server = await startServer({
      configuration,
      choice,
      dataDirectory,
      today: readDay(findOption(call, 'today')),
      host: findOption(call, 'host') ?? configuration.host,
      port: readPort(findOption(call, 'port')) ?? configuration.port,
    });
    call.say(`Taizhang 台账: ${server.address}`);
    call.print({ address: server.address, pid: process.pid });
    return untilStopped(server, askedToStop);
  },
};

async function untilStopped(server: RunningServer, askedToStop: Promise<void>): Promise<0 | 2> {
  const reasons: Promise<'asked' | 'database'>[] = [askedToStop.then(() => 'asked')];
  if (server.open.embedded !== undefined) reasons.push(server.open.embedded.ended.then(() => 'database'));
  const reason = await Promise.race(reasons);
  if (reason === 'database') server.log.fatal('PostgreSQL has ended by itself; see postgres.log in the data directory. The server stops.');
  await server.stop();
  return reason === 'asked' ? 0 : 2;
}

/** A second signal takes Node's own way: the process ends at once, and the watchdog stops the database. */
async function untilAsked(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
}

function readDay(text: string | undefined): ReturnType<typeof readToday> {
  if (text === undefined) return undefined;
  return readToday(text) ?? refuse(`--today ${text} is not a day like 2022-01-05.`);
}

function readPort(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = Number(text);
  return Number.isInteger(port) && port >= 0 && port <= 65_535 ? port : refuse(`--port ${text} is not a port.`);
}

function refuse(sentence: string): never {
  throw new CannotGoOn(sentence);
}
