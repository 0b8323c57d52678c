import type { DatabaseLimits } from '@app/database';
import type { AllowedHosts } from '@app/http';

export const API_SETTINGS = Symbol('API_SETTINGS');

/** Settings of the api; `main.ts` reads them from the environment. */
export interface ApiSettings {
  /** Database URL, with the app's ordinary role. */
  appUrl: string;
  /** Time limits for database work; `DEFAULT_LIMITS` by default. */
  limits?: DatabaseLimits;
  /** Folder of the database if it is on this machine; its disk is monitored. */
  databaseFolder?: string;
  /** Only this machine can reach the server, so the demo login may be used. */
  loopbackOnly: boolean;
  /** Host names that the server answers to; by default only those of this machine. */
  hosts?: AllowedHosts;
  /** Proxies whose X-Forwarded headers count: addresses, blocks, `loopback`; by default none. */
  trustedProxies?: readonly string[];
  /** Address at which browsers reach the page, if it differs from the one the server sees. */
  publicUrl?: string;
  /** A pino log level. */
  logLevel: string;
  /** The folder of the built web page. */
  webFolder: string;
}
