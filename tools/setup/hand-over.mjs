import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';
import { isatty } from 'node:tty';

/** Runs a TypeScript entry under Node 24 in place of this process; resolves with the exit status to pass on. */
export function handOver(root, node, entry, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(node, [join(root, entry), ...args], {
      // The caller's directory is kept: file arguments of `taizhang` are relative to it.
      env: { ...process.env, PATH: [join(root, 'node_modules', '.bin'), process.env.PATH ?? ''].join(delimiter), TAIZHANG_CALLED_FROM: process.env.INIT_CWD ?? process.cwd() },
      stdio: 'inherit',
    });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      process.on(signal, () => {
        // A terminal sends Ctrl-C to the child as well; passing it on would read as a second, impatient one.
        if (signal !== 'SIGINT' || ![0, 1, 2].some((stream) => isatty(stream))) child.kill(signal);
      });
    }
    endWithNpm(child);
    child.on('error', reject);
    child.on('exit', (status, signal) => resolve(signal === null ? status : 128 + constants.signals[signal]));
  });
}

/** npm runs scripts through a shell that dies of a signal without passing it on; what it started would go on unseen. */
function endWithNpm(child) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const shell = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(watch);
    child.kill('SIGTERM');
  }, 300);
  watch.unref();
}
