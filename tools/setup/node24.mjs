import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';

/** Oldest Node that runs TypeScript files as they are, without a flag or a warning. */
export const requiredMajor = 24;

/** Path of the Node 24 the registry carried into node_modules, or of the running one when it is new enough. */
export function findNode24(root) {
  const carried = join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
  if (isExecutable(carried)) return carried;
  return Number(process.versions.node.split('.')[0]) >= requiredMajor ? process.execPath : undefined;
}

/** @throws Error naming the step to take when no Node 24 can be had on this platform. */
export function requireNode24(root) {
  const found = findNode24(root);
  if (found !== undefined) return found;
  throw new Error(`No Node ${requiredMajor} is packaged for ${process.platform}-${process.arch}: install Node ${requiredMajor} or newer and run the same command again.`);
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
