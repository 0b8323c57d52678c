import { allowedHosts, isAllowedHost } from './allowed-hosts.rules';

describe('the host names of a server', () => {
  const here = allowedHosts({ host: '127.0.0.1', publicUrl: 'https://CRM.example:8443/x', hosts: ['api.internal'] });
  const open = allowedHosts({ host: '0.0.0.0' });

  it.each([
    'localhost',
    'LOCALHOST:3000',
    'localhost.',
    '127.0.0.1:3000',
    '127.8.8.8',
    '[::1]:3000',
    'crm.example',
    'crm.example:1',
    'api.internal',
    undefined,
  ])('include %s', (host) => expect(isAllowedHost(host, here)).toBe(true));

  it.each([
    'evil.example',
    'evil.example:3000',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    'crm.example.evil',
    '192.0.2.1',
    '',
    ':3000',
    'a b',
    'x@localhost',
    'localhost/x',
  ])('do not include %s', (host) => expect(isAllowedHost(host, here)).toBe(false));

  it('include any IP address, but no other name, if other machines can reach the server', () => {
    for (const host of ['192.0.2.1:3000', '[2001:db8::1]', 'localhost']) expect(isAllowedHost(host, open)).toBe(true);
    expect(isAllowedHost('evil.example', open)).toBe(false);
  });
});
