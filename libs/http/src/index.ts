export { requireAllowedHost } from './allowed-hosts.middleware';
export { type AllowedHosts, allowedHosts } from './allowed-hosts.rules';
export { securityHeaders } from './security-headers.middleware';
