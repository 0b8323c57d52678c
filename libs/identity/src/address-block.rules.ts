import ipaddr from 'ipaddr.js';

/**
 * The part of a network address that one caller controls: all of an IPv4 address, and the first 64 bits of an IPv6 address, because
 * every household has 2^64 addresses. Text that is no address is its own block.
 */
export function addressBlock(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  if (!('parts' in parsed)) return parsed.toString();
  return `${parsed.parts
    .slice(0, 4)
    .map((part) => part.toString(16))
    .join(':')}::/64`;
}
