import ipaddr from 'ipaddr.js';

/**
 * True for an address, a block such as `10.0.0.0/8`, or `loopback`. False for a block of all addresses: everybody could then say from
 * where a request came.
 */
export function isTrustable(proxy: string): boolean {
  if (proxy === 'loopback') return true;
  if (!proxy.includes('/')) return ipaddr.isValid(proxy) && (ipaddr.IPv6.isValid(proxy) || ipaddr.IPv4.isValidFourPartDecimal(proxy));
  return ipaddr.isValidCIDR(proxy) && ipaddr.parseCIDR(proxy)[1] > 0;
}
