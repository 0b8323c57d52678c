import { DomainError } from '@app/contracts';
import { readConfig } from './config';

const messageOf = (env: Record<string, string>): string => {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof DomainError) return error.message;
    throw error;
  }
  return '';
};

describe('the settings', () => {
  it('have defaults for everything', () => {
    expect({ ...readConfig({}) }).toEqual({
      port: 3000,
      host: '127.0.0.1',
      dataFolder: '.afterpilot',
      workerPort: 3001,
      backupKeep: 7,
      frozenAfterMs: 30_000,
      connectTimeoutMs: 1_500,
      statementTimeoutMs: 3_000,
      lockTimeoutMs: 2_000,
      longStatementTimeoutMs: 120_000,
      longLockTimeoutMs: 30_000,
      logLevel: 'info',
    });
  });

  it('name where the server is known', () => {
    const config = readConfig({ AFTERPILOT_URL: 'https://crm.example.com', AFTERPILOT_HOSTS: 'api, worker.internal' });
    expect([config.publicUrl, config.hosts]).toEqual(['https://crm.example.com', ['api', 'worker.internal']]);
    for (const wrong of ['crm.example.com', 'https://crm.example.com/path', 'ftp://x', 'https://a:b@c']) {
      expect(() => readConfig({ AFTERPILOT_URL: wrong })).toThrow(/^Invalid settings: AFTERPILOT_URL must be an address without a path/);
    }
    expect(() => readConfig({ AFTERPILOT_HOSTS: 'http://x' })).toThrow(/AFTERPILOT_HOSTS must be host names, separated by commas/);
  });

  it('name the proxies that are trusted, but never everybody', () => {
    expect(readConfig({ AFTERPILOT_TRUSTED_PROXIES: '10.0.0.5, 172.16.0.0/12,loopback' }).trustedProxies).toEqual([
      '10.0.0.5',
      '172.16.0.0/12',
      'loopback',
    ]);
    for (const wrong of ['proxy', '10.0.0.5,', '0.0.0.0/0', 'true']) {
      expect(() => readConfig({ AFTERPILOT_TRUSTED_PROXIES: wrong })).toThrow(
        /^Invalid settings: AFTERPILOT_TRUSTED_PROXIES must be addresses or blocks of proxies/,
      );
    }
  });

  it('are read into their types', () => {
    const config = readConfig({
      PORT: '8080',
      HOST: '0.0.0.0',
      AFTERPILOT_DATA: '/var/lib/afterpilot',
      DATABASE_URL: 'postgres://owner:secret@db.example:5432/crm',
      REDIS_URL: 'rediss://:secret@cache.example:6380/2',
      WORKER_PORT: '8081',
      AFTERPILOT_DEMO: 'off',
      AFTERPILOT_API_KEY: 'ap_'.padEnd(32, '1'),
      LOG_LEVEL: 'debug',
    });

    expect(config).toMatchObject({ port: 8080, workerPort: 8081, demo: 'off', apiKey: 'ap_'.padEnd(32, '1'), logLevel: 'debug' });
    expect(config.databaseUrl).toBe('postgres://owner:secret@db.example:5432/crm');
  });

  it('count as not set when they are empty or blank', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '  ', REDIS_URL: '', AFTERPILOT_DEMO: '' })).toEqual(readConfig({}));
  });

  it('report all mistakes together, each by the name of its variable', () => {
    const message = messageOf({
      PORT: 'http',
      WORKER_PORT: '0',
      DATABASE_URL: 'mysql://x/y',
      REDIS_URL: '127.0.0.1:6379',
      AFTERPILOT_DEMO: 'yes',
    });

    expect(message).not.toContain('\n');
    for (const variable of ['PORT', 'WORKER_PORT', 'DATABASE_URL', 'REDIS_URL', 'AFTERPILOT_DEMO']) {
      expect(message).toContain(`${variable} must be`);
    }
  });

  it.each(['0', '65536', '-1', '3000.5', '3e3x', 'abc', '0x'])('refuse the port %s', (port) => {
    expect(messageOf({ PORT: port })).toBe(`Invalid settings: PORT must be a whole number from 1 to 65535 (not "${port}").`);
  });

  it.each(['localhost', 'postgres://', 'postgres://host:5432', 'postgres://host:5432/', 'http://host/db', 'postgres://host:port/db'])(
    'refuse %s as a database',
    (url) => {
      expect(messageOf({ DATABASE_URL: url })).toMatch(/^Invalid settings: DATABASE_URL must be a PostgreSQL URL that names a database/);
      expect(messageOf({ DATABASE_APP_URL: url })).toMatch(/DATABASE_APP_URL must be/);
    },
  );

  it('never repeat a value that may hold a password', () => {
    expect(messageOf({ DATABASE_URL: 'http://owner:hunter2@host/db', REDIS_URL: 'http://:hunter2@host' })).not.toContain('hunter2');
  });

  it('refuse one port for two servers, even by default', () => {
    expect(messageOf({ PORT: '3001' })).toContain('WORKER_PORT must differ from PORT');
  });

  it.each(['http://x', 'a b', '::1]x'])('refuse %s as a host', (host) => {
    expect(messageOf({ HOST: host })).toMatch(/HOST must be a host name/);
  });

  it.each(['::1', '[::1]', 'localhost', '0.0.0.0', 'api.example.com'])('take %s as a host', (host) => {
    expect(readConfig({ HOST: host }).host).toBe(host);
  });
});
