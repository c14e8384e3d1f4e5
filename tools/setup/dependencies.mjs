import { spawnSync } from 'node:child_process';
import { accessSync, constants, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { findNode24 } from './node24.mjs';

const oldestNode = 20;

/** Runs `npm ci` when node_modules is missing, was left half-made, or differs from the lock file. @throws Error when it fails. */
export function ensureDependencies(root) {
  if (Number(process.versions.node.split('.')[0]) < oldestNode) {
    throw new Error(`Node ${process.versions.node} is too old: install Node ${oldestNode} or newer and run the same command again.`);
  }
  const missing = firstDifference(readJson(join(root, 'package-lock.json')), readJson(join(root, 'node_modules', '.package-lock.json')));
  if (missing === undefined && findNode24(root) !== undefined) return;
  process.stderr.write(`Installing dependencies (${missing ?? 'Node 24 is missing'}); about a minute …\n`);
  install(root);
}

/**
 * What node_modules lacks, in words; undefined when it is what the lock file says.
 * npm writes node_modules/.package-lock.json last, so an interrupted installation has none.
 */
export function firstDifference(lock, installed) {
  if (lock === undefined) return 'there is no package-lock.json';
  if (installed === undefined) return 'node_modules is not there';
  for (const [path, wanted] of Object.entries(lock.packages)) {
    if (!path.includes('node_modules/') || !isMeantForThisMachine(wanted)) continue;
    const present = installed.packages[path];
    if (present === undefined) return `${path} is not installed`;
    if (present.version !== wanted.version || present.resolved !== wanted.resolved) return `${path} is another version`;
  }
  return undefined;
}

function install(root) {
  const cache = writableCache();
  // dev and optional are named because NODE_ENV=production or an npmrc would leave out the build tools and Node 24.
  const options = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'];
  const npm = process.env.npm_execpath?.endsWith('.js') ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const result = spawnSync(npm[0], [...npm.slice(1), ...options], {
    cwd: root,
    env: cache === undefined ? process.env : { ...process.env, npm_config_cache: cache },
    // Standard output stays clean: `taizhang … --json` prints only JSON there.
    stdio: ['ignore', 2, 2],
  });
  if (cache !== undefined) rmSync(cache, { recursive: true, force: true });
  if (result.error !== undefined) throw new Error(`npm could not be started (${result.error.message}): put npm on the PATH and run the same command again.`);
  if (result.signal !== null) throw new Error('npm ci was interrupted: run the same command again.');
  if (result.status !== 0) throw new Error('npm ci failed (its own message is above): check the disk and the npm registry setting, then run the same command again.');
}

/** npm keeps its cache in the home directory, which accounts like nobody do not have; then a temporary one is used. */
function writableCache() {
  const usual = process.env.npm_config_cache ?? join(homedir(), '.npm');
  try {
    mkdirSync(usual, { recursive: true });
    accessSync(usual, constants.W_OK);
    return undefined;
  } catch {
    return join(tmpdir(), `taizhang-npm-cache-${process.pid}`);
  }
}

/** Optional packages are native builds of one platform, or what only another platform's build needs (those name no platform). */
function isMeantForThisMachine(entry) {
  if (!entry.optional) return true;
  if (entry.os === undefined && entry.cpu === undefined) return false;
  return allows(entry.os, process.platform) && allows(entry.cpu, process.arch) && (entry.libc === undefined || allows(entry.libc, libc()));
}

/** npm writes one platform as a string and several as a list. */
function allows(listed, actual) {
  return listed === undefined || [listed].flat().includes(actual);
}

function libc() {
  return process.report.getReport().header.glibcVersionRuntime === undefined ? 'musl' : 'glibc';
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (problem) {
    if (problem instanceof SyntaxError || problem.code === 'ENOENT') return undefined;
    throw problem;
  }
}
