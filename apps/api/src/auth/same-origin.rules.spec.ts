import { requireSameOrigin } from './same-origin.rules';

describe('requireSameOrigin', () => {
  const check = (method: string, origin?: string): void =>
    requireSameOrigin({ method, host: 'localhost:3000', protocol: 'http', headers: { origin } }, 'https://crm.example/');

  it('lets our own pages change things, and anybody read', () => {
    expect(() => check('POST', 'http://localhost:3000')).not.toThrow();
    expect(() => check('POST', 'http://LOCALHOST:3000')).not.toThrow();
    expect(() => check('POST', 'https://crm.example')).not.toThrow();
    expect(() => check('GET', 'https://evil.example')).not.toThrow();
  });

  it.each([
    'https://evil.example',
    'https://localhost:3000',
    'http://crm.example',
    'http://localhost:3001',
    'http://localhost',
    'null',
    'localhost:3000',
    undefined,
  ])('refuses %s', (origin) => {
    expect(() => check('POST', origin)).toThrow(expect.objectContaining({ code: 'forbidden' }));
  });
});
