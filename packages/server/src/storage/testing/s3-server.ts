import S3rver from '@20minutes/s3rver';
import { rmSync } from 'node:fs';
import { createServer, connect, type Server, type Socket } from 'node:net';
import { temporaryDirectory } from '../../testing/test-database.ts';
import type { S3Settings } from '../s3-store.ts';

/** A real S3-compatible server of a test's own, behind a line the test can hold or cut. */
export interface TestS3 {
  readonly settings: S3Settings;
  /** From the n-th byte sent to the server on, the line is cut. */
  cutAfter(bytes: number): void;
  /** What is sent from now on stays on the line: the server seems to hang. */
  hold(): void;
  /** The line works again. */
  mend(): void;
  stop(): Promise<void>;
}

/** Starts the server with one bucket, `evidence`. */
export async function startS3(): Promise<TestS3> {
  const directory = temporaryDirectory();
  const server = new S3rver({ address: '127.0.0.1', port: 0, silent: true, directory, configureBuckets: [{ name: 'evidence', configs: [] }] });
  const { port } = await server.run();
  let fault: 'none' | 'held' | number = 'none';
  const sockets = new Set<Socket>();
  const line: Server = createServer((client) => {
    const remote = connect(port, '127.0.0.1');
    let sent = 0;
    for (const socket of [client, remote]) {
      sockets.add(socket);
      socket.on('close', () => [client, remote].forEach((each) => each.destroy())).on('error', () => undefined);
    }
    client.on('data', (chunk) => {
      sent += chunk.length;
      if (typeof fault === 'number' && sent > fault) client.destroy();
      else if (fault !== 'held') remote.write(chunk);
    });
    remote.pipe(client);
  });
  const linePort = await new Promise<number>((resolve) => {
    line.listen(0, '127.0.0.1', () => {
      const address = line.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
  return {
    settings: { endpoint: `http://127.0.0.1:${linePort}`, region: 'us-east-1', bucket: 'evidence', accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER', prefix: 'taizhang/', bucketInHost: false, timeoutSeconds: 30 },
    cutAfter: (bytes) => {
      fault = bytes;
    },
    hold: () => {
      fault = 'held';
    },
    mend: () => {
      fault = 'none';
    },
    async stop() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => line.close(resolve));
      server.httpServer.closeAllConnections();
      await server.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
