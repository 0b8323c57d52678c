import { type DynamicModule, Global, Module } from '@nestjs/common';
import { getDataSourceToken, TypeOrmModule } from '@nestjs/typeorm';
import { types } from 'pg';
import type { DataSource } from 'typeorm';
import { Database } from './database.service';
import { ENTITIES } from './entities';
import { DEFAULT_LIMITS, type DatabaseLimits, giveUpMs, type LimitName } from './limits';

const DATE_OID = 1082;
const INT8_OID = 20;

/** Dates stay `YYYY-MM-DD`; 64-bit integers (counts, minor units) become numbers, which are exact up to 2^53. */
const PARSERS = {
  getTypeParser(oid: number, format?: 'text' | 'binary'): (value: string) => unknown {
    if (oid === DATE_OID) return (value) => value;
    if (oid === INT8_OID) return Number;
    return types.getTypeParser(oid, format);
  },
};

export interface DatabaseOptions {
  /** Connection in the app's ordinary role. */
  appUrl: string;
  /** Largest number of connections of this process; default 10. */
  poolSize?: number;
  applicationName?: string;
  limits?: DatabaseLimits;
  /** The limits of a vendor's transactions that ask for no others. */
  transactions?: LimitName;
}

@Global()
@Module({})
export class DatabaseModule {
  static forRoot({
    appUrl,
    poolSize = 10,
    applicationName = 'afterpilot',
    limits = DEFAULT_LIMITS,
    transactions = 'long',
  }: DatabaseOptions): DynamicModule {
    const { statementMs, lockMs } = limits[transactions];
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRoot({
          type: 'postgres',
          url: appUrl,
          entities: [...ENTITIES],
          synchronize: false,
          migrationsRun: false,
          poolSize,
          applicationName,
          connectTimeoutMS: limits.connectMs,
          retryAttempts: 0,
          poolErrorHandler: () => {},
          // Enables pipelining, and replaces connections now and then to free their prepared statements.
          extra: {
            pipeline: true,
            maxLifetimeSeconds: 300,
            types: PARSERS,
            statement_timeout: statementMs,
            lock_timeout: lockMs,
            idle_in_transaction_session_timeout: 120_000,
            query_timeout: giveUpMs(limits[transactions]),
          },
        }),
      ],
      providers: [
        {
          provide: Database,
          useFactory: (dataSource: DataSource) => new Database(dataSource, limits, transactions),
          inject: [getDataSourceToken()],
        },
      ],
      exports: [Database],
    };
  }
}
