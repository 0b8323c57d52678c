import { isIP } from 'node:net';

/**
 * The network address of a caller, from Express's `request.ip`: the last address that no trusted proxy vouches for. IPv4 addresses are
 * written as such. `unknown` for text of a proxy that is no address.
 */
export function clientAddress(ip: string | undefined): string {
  const address = (ip ?? '').replace(/^::ffff:(?=\d+\.)/i, '');
  return isIP(address) === 0 ? 'unknown' : address;
}
