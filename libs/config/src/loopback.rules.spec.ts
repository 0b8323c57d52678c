import { isLocalOnly, isLoopback } from './loopback.rules';

describe('a loopback host', () => {
  it.each(['127.0.0.1', '127.1.2.3', 'localhost', 'LOCALHOST', '::1', '[::1]'])('%s can be reached from this machine only', (host) => {
    expect(isLoopback(host)).toBe(true);
  });

  it.each(['0.0.0.0', '::', '10.0.0.1', '127.0.0.1.example.com', 'localhost.example.com', '128.0.0.1'])(
    '%s may be reached by others',
    (host) => {
      expect(isLoopback(host)).toBe(false);
    },
  );
});

describe('a server', () => {
  it('is local until it listens for others, or a proxy publishes it under another name or is trusted', () => {
    expect(isLocalOnly({ host: '127.0.0.1' })).toBe(true);
    expect(isLocalOnly({ host: '127.0.0.1', publicUrl: 'http://localhost:3000' })).toBe(true);
    expect(isLocalOnly({ host: '127.0.0.1', publicUrl: 'https://crm.example.com' })).toBe(false);
    expect(isLocalOnly({ host: '127.0.0.1', trustedProxies: ['loopback'] })).toBe(false);
    expect(isLocalOnly({ host: '0.0.0.0', publicUrl: 'http://localhost:3000' })).toBe(false);
  });
});
