import { STATUS_CODES, type Server } from 'node:http';
import type { Duplex } from 'node:stream';

/** What Node refuses before there is a request, by its error's code. */
const REFUSALS: Readonly<Record<string, readonly [status: number, detail: string]>> = {
  HPE_HEADER_OVERFLOW: [431, 'The headers are longer than 16 kB.'],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: [413, 'The chunk extensions are too long.'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'The request did not arrive in time.'],
};

const NOT_HTTP = [400, 'This is not a valid HTTP request.'] as const;

/** Answers errors of the transport as `application/problem+json` too, and closes the connection. */
export function answerTransportErrors(server: Server): void {
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
    if (error.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy();
      return;
    }
    const [status, detail] = REFUSALS[error.code ?? ''] ?? NOT_HTTP;
    socket.end(answerOf(status, detail));
  });
  server.on('checkExpectation', (_request, response) => {
    response.writeHead(417, { 'content-type': 'application/problem+json', 'cache-control': 'no-store', connection: 'close' });
    response.end(problemOf(417, 'The only supported expectation is "100-continue".'));
  });
}

function problemOf(status: number, detail: string): string {
  return JSON.stringify({ type: 'about:blank', title: STATUS_CODES[status], status, detail });
}

function answerOf(status: number, detail: string): string {
  const body = problemOf(status, detail);
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'Content-Type: application/problem+json',
    'Cache-Control: no-store',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  return `${head.join('\r\n')}\r\n\r\n${body}`;
}
