import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Confirmed, Ledger } from './ledger.ts';

/** Hears what pages confirm, at once and outside of the browser, so that nothing of it dies with the browser. */
export interface Listener {
  /** Where pages send it. */
  readonly address: string;
  /** From now on what is heard goes into this ledger. */
  into(ledger: Ledger): void;
  close(): void;
}

/** Starts to listen on a free port of the loopback address. */
export async function startListener(): Promise<Listener> {
  const now: { ledger: Ledger | null } = { ledger: null };
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      now.ledger?.add(JSON.parse(Buffer.concat(parts).toString('utf8')) as Confirmed);
      response.writeHead(204).end();
    });
    request.on('error', () => undefined); // The browser died in the middle of saying it: it was not said.
  });
  await new Promise<void>((done) => { server.listen(0, '127.0.0.1', done); });
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    into: (ledger) => { now.ledger = ledger; },
    close: () => { server.closeAllConnections(); server.close(); },
  };
}
