import type { DatabaseLimits } from '@app/database';
import type { AllowedHosts } from '@app/http';

export const API_SETTINGS = Symbol('API_SETTINGS');

/** Settings of the api; `main.ts` reads them from the environment. */
export interface ApiSettings {
  /** Database URL, with the app's ordinary role. */
  appUrl: string;
  /** How long work in the database may take; by default as `DEFAULT_LIMITS` says. */
  limits?: DatabaseLimits;
  /** The database's folder, where it is on this machine: its disk is watched. */
  databaseFolder?: string;
  /** Only this machine can reach the server, so the demo login may be used. */
  loopbackOnly: boolean;
  /** The names of the server; by default those of this machine only. */
  hosts?: AllowedHosts;
  /** Where browsers find the page, if not under the address that the server sees. */
  publicUrl?: string;
  /** A level of pino. */
  logLevel: string;
  /** The folder of the built web page. */
  webFolder: string;
}
