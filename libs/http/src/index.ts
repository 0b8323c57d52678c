export { requireAllowedHost } from './allowed-hosts.middleware';
export { type AllowedHosts, allowedHosts } from './allowed-hosts.rules';
export { isOverTls } from './over-tls.rules';
export { answerTransportErrors } from './transport-errors';
export { securityHeaders } from './security-headers.middleware';
