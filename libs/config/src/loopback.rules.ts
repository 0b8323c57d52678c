/** True when only this machine can reach a server that listens on `host`. */
export function isLoopback(host: string): boolean {
  const name = host.toLowerCase().replace(/^\[|\]$/g, '');
  return name === 'localhost' || name === '::1' || /^127(\.\d{1,3}){3}$/.test(name);
}

/** True when only this machine can reach a server: it listens on a loopback address, and neither a name nor a proxy is set for others. */
export function isLocalOnly(given: { host: string; publicUrl?: string; trustedProxies?: readonly string[] }): boolean {
  const { host, publicUrl, trustedProxies = [] } = given;
  return isLoopback(host) && trustedProxies.length === 0 && (publicUrl === undefined || isLoopback(new URL(publicUrl).hostname));
}
