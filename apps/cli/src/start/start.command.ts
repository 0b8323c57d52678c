import { readConfig } from '@app/config';
import { defineCommand } from '../command';
import { startAll } from './start-all';

export const startCommand = defineCommand({
  summary: 'Starts everything: database, api, worker and web page. Ctrl-C stops it.',
  positionals: [],
  flags: {},
  help: {},
  notes: [
    'Settings are environment variables:',
    '  PORT (3000), HOST (127.0.0.1)   where the page and the api are',
    '  WORKER_PORT (3001)              where the worker shows its queues and metrics',
    '  AFTERPILOT_DATA (.afterpilot)   where the data lies',
    '  DATABASE_URL                    your own PostgreSQL, as its owner; without it an embedded one starts',
    '  DATABASE_APP_URL                the role that api and worker work as; derived when not given',
    '  DATABASE_FOLDER                 the folder of your own PostgreSQL on this machine, to watch its disk',
    '  DATABASE_…_TIMEOUT_MS           time limits, see docs/operations.md',
    '  REDIS_URL                       a Redis for the queue; without it the queue lives in PostgreSQL',
    '  AFTERPILOT_DEMO (on, off)       the demo portfolio on the first start; on without DATABASE_URL',
    '  AFTERPILOT_API_KEY              the admin key of the first start; a random one when not given',
    '  AFTERPILOT_URL                  where browsers find the page, such as https://crm.example.com; needed under a name',
    '  AFTERPILOT_HOSTS                further host names, separated by commas',
    '  AFTERPILOT_TRUSTED_PROXIES      proxies whose X-Forwarded headers count, such as 10.0.0.5,172.16.0.0/12 or loopback',
    '  AFTERPILOT_BACKUP               a folder for a backup every day; AFTERPILOT_BACKUP_KEEP (7) of them stay',
    '  AFTERPILOT_FROZEN_AFTER_MS      30000: api or worker without a sign of life for so long is started again',
    '  LOG_LEVEL (info)                how much api and worker write into their logs',
  ],
  run: () => startAll(readConfig(process.env), (line) => process.stdout.write(`${line}\n`)),
});
