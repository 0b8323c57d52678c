import { isTrustable } from './trusted-proxies.rules';

describe('a proxy to trust', () => {
  it.each(['loopback', '10.0.0.5', '172.16.0.0/12', '::1', '2001:db8::/32', '10.0.0.0/1'])('may be %s', (proxy) =>
    expect(isTrustable(proxy)).toBe(true),
  );

  it.each(['', 'proxy.internal', '10.0.0', '7', '10.0.0.5:80', '0.0.0.0/0', '::/0', '10.0.0.0/33', '10.0.0.0/', 'true', '*'])(
    'may not be %j',
    (proxy) => expect(isTrustable(proxy)).toBe(false),
  );
});
