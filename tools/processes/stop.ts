/** A failure whose message is the one line telling the caller what to do next; no stack is printed for it. */
export class Stop extends Error {
  readonly status: number;

  constructor(message: string, status = 1) {
    super(message);
    this.name = 'Stop';
    this.status = status;
  }
}

/** Runs the body of a script: a Stop ends it with its one line, anything else with its stack, both with a failing status. */
export async function runScript(body: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await body();
  } catch (problem) {
    if (!(problem instanceof Stop)) throw problem;
    process.stderr.write(`${problem.message}\n`);
    process.exitCode = problem.status;
  }
}
