// A thread of a rebuild: loads the packs, makes the rules again, and answers one request after the other.
import { parentPort, workerData } from 'node:worker_threads';
import { loadPacks } from '../load-packs.ts';
import { makeOrgDirectory } from '../organisation/org-directory.ts';
import { ChunkAssessor } from './assess-chunk.ts';
import type { ThreadAnswer, ThreadOrder, ThreadRequest } from './assess-pool.ts';
import { registerRules } from './register-rules.ts';

const order: unknown = workerData;
if (!isOrder(order)) throw new TypeError('A thread of the rebuild was started without an order.');
const packs = await loadPacks(order.rules.modules);
const register = registerRules(packs.flatMap(({ programmes }) => programmes), order.rules.numbers);
const assessor = new ChunkAssessor({ register, directory: makeOrgDirectory(order.rows), span: order.span }, order.purpose);

parentPort?.on('message', (request: ThreadRequest) => {
  const answer: ThreadAnswer = request.ask === 'assess' ? assessor.assess(request.text) : assessor.totals.data;
  parentPort?.postMessage(answer);
});

/** Made by assess-pool.ts, and by nobody else. */
function isOrder(value: unknown): value is ThreadOrder {
  return typeof value === 'object' && value !== null && 'rules' in value;
}
