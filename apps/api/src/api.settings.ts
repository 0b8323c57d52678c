import type { DatabaseLimits } from '@app/database';

export const API_SETTINGS = Symbol('API_SETTINGS');

/** Settings of the api; `main.ts` reads them from the environment. */
export interface ApiSettings {
  /** Database URL, with the app's ordinary role. */
  appUrl: string;
  /** How long work in the database may take; by default as `DEFAULT_LIMITS` says. */
  limits?: DatabaseLimits;
  /** Only this machine can reach the server, so the demo login may be used. */
  loopbackOnly: boolean;
  /** A level of pino. */
  logLevel: string;
  /** The folder of the built web page. */
  webFolder: string;
}
