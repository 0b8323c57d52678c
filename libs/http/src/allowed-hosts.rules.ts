import { isLoopback } from '@app/config';
import { isIP } from 'node:net';

export interface AllowedHosts {
  /** Only this machine reaches the server. */
  loopbackOnly: boolean;
  /** Further host names, without port. */
  names: readonly string[];
}

/** The names of a server: its own HOST, that of its public URL, and those that an operator added. */
export function allowedHosts(given: { host: string; publicUrl?: string; hosts?: readonly string[] }): AllowedHosts {
  const { host, publicUrl, hosts = [] } = given;
  const names = [host, ...(publicUrl ? [new URL(publicUrl).hostname] : []), ...hosts];
  return { loopbackOnly: isLoopback(host), names: names.map((name) => bare(name)) };
}

/**
 * False for a name that somebody else may have pointed at this machine (DNS rebinding). An address in numbers cannot be pointed anywhere,
 * so where other machines reach the server, any will do. No header at all is no browser.
 */
export function isAllowedHost(header: string | undefined, { loopbackOnly, names }: AllowedHosts): boolean {
  if (header === undefined) return true;
  const found = /^(\[[0-9A-Fa-f:.]+\]|[^:[\]/@\s]+)(?::\d{1,5})?$/.exec(header)?.[1];
  if (found === undefined) return false;
  const name = bare(found);
  return isLoopback(name) || names.includes(name) || (!loopbackOnly && isIP(name) !== 0);
}

function bare(name: string): string {
  return name.toLowerCase().replace(/^\[|\]$|\.$/g, '');
}
