import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { IngestClient } from './ingest-client';

const ANSWER = { accepted: 1, duplicates: 0, rejectedCount: 0, rejected: [] };

describe('sending lines', () => {
  let server: Server;
  let url: string;
  /** Outcomes of the next requests; once the list is empty, requests succeed. */
  let ends: ('broken' | number)[] = [];
  let requests = 0;

  beforeAll(async () => {
    server = createServer((request, response) => {
      requests++;
      const end = ends.shift();
      if (end === 'broken') return void request.destroy();
      response
        .writeHead(end ?? 202, { 'content-type': 'application/json' })
        .end(JSON.stringify(end === undefined ? ANSWER : { detail: 'no' }));
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  beforeEach(() => (requests = 0));
  afterAll(() => new Promise((closed) => server.close(closed)));

  const client = (): IngestClient => new IngestClient({ url, key: 'k', createAccounts: false }, () => Promise.resolve());

  it('gives up soon if no server ever answered', async () => {
    ends = Array<'broken'>(20).fill('broken');
    await expect(client().send(['{}'])).rejects.toThrow(/No server answers/);
    expect(requests).toBe(4);
  });

  it('waits for a server that answered before and is being started again', async () => {
    const known = client();
    ends = [];
    await expect(known.send(['{}'])).resolves.toEqual(ANSWER);
    ends = ['broken', 'broken', 503, 'broken', 'broken', 'broken'];
    await expect(known.send(['{}'])).resolves.toEqual(ANSWER);
  });

  it('reports at once what the server refuses', async () => {
    ends = [400];
    await expect(client().send(['{}'])).rejects.toThrow('refused: no');
    expect(requests).toBe(1);
  });
});
