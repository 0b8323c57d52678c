import type { RequestHandler } from 'express';
import { type AllowedHosts, isAllowedHost } from './allowed-hosts.rules';

/** Refuses requests under a host name that is not the server's own with 421, and those with two Host headers with 400. */
export function requireAllowedHost(allowed: AllowedHosts): RequestHandler {
  return (request, response, next) => {
    const hosts = request.headersDistinct['host'] ?? [];
    // The second is what a proxy before us says that the browser asked for.
    if (hosts.length < 2 && isAllowedHost(hosts[0], allowed) && isAllowedHost(request.host, allowed)) {
      next();
      return;
    }
    const [status, title, detail] =
      hosts.length > 1
        ? [400, 'Bad Request', 'The request has two Host headers.']
        : [
            421,
            'Misdirected Request',
            'This server is not known under this host name: set AFTERPILOT_URL, or AFTERPILOT_HOSTS for further names.',
          ];
    const problem = { type: 'about:blank', title, status, detail, instance: request.path };
    response.status(status).set('cache-control', 'no-store').type('application/problem+json').send(JSON.stringify(problem));
  };
}
