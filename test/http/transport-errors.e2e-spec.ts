import { type AddressInfo, connect } from 'node:net';
import { type ApiUnderTest, startApi } from '../harness/api-under-test';

describe('what is no request', () => {
  let api: ApiUnderTest;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.stop());

  const answerTo = (bytes: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const { port } = api.app.getHttpServer().address() as AddressInfo;
      const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
      let answer = '';
      socket.on('data', (chunk) => (answer += String(chunk)));
      socket.on('close', () => resolve(answer));
      socket.on('error', reject);
    });

  it.each([
    ['nonsense', 'GARBAGE\r\n\r\n', 400, 'This is not a valid HTTP request.'],
    ['a bad header', 'GET / HTTP/1.1\r\nHost: localhost\r\nbad header: x\r\n\r\n', 400, 'This is not a valid HTTP request.'],
    [
      'too many headers',
      `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`,
      431,
      'The headers are longer than 16 kB.',
    ],
    [
      'an expectation',
      'GET / HTTP/1.1\r\nHost: localhost\r\nExpect: a-miracle\r\n\r\n',
      417,
      'The only supported expectation is "100-continue".',
    ],
  ])('%s is answered with a problem document', async (_, bytes, status, detail) => {
    const [head = '', body = ''] = (await answerTo(bytes)).split('\r\n\r\n');
    expect(head).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(head.toLowerCase()).toContain('content-type: application/problem+json');
    expect(body).toContain(JSON.stringify(detail));
  });

  it('leaves the server working', async () => {
    await answerTo('\0\0\0\r\n\r\n');
    await api.as().get('/v1/me').expect(200);
  });
});
