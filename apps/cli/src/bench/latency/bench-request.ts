import { Agent, request } from 'node:http';

// The sender shares the cores with the server it measures, so it is a bare keep-alive client.
// Idle connections end here before the server ends them, which would meet a request now and then.
const agent = new Agent({ keepAlive: true, maxSockets: 200, timeout: 2_000 });

/** Sends JSON; returns status and body. */
export function post(url: string, key: string, body: string): Promise<{ status: number; text: string }> {
  return new Promise((answered, failed) => {
    const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const sending = request(url, { method: 'POST', agent, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (piece: string) => (text += piece));
      response.on('end', () => answered({ status: response.statusCode ?? 0, text }));
      response.on('error', failed);
    });
    sending.on('error', failed);
    sending.end(body);
  });
}
