export const API_SETTINGS = Symbol('API_SETTINGS');

/** What the api needs to know of its surroundings; `main.ts` makes it of the environment. */
export interface ApiSettings {
  /** The database, in the app's ordinary role. */
  appUrl: string;
  /** Only this machine can reach us: the demo login may be used. */
  loopbackOnly: boolean;
  /** pino's levels. */
  logLevel: string;
  /** The folder of the built web page. */
  webFolder: string;
}
