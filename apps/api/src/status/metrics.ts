import { Injectable } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { IngestResponse } from '@app/contracts';
import { Database, MIGRATIONS } from '@app/database';
import { routeOf } from '../http/request-log';
import { PARTS, type StatusReport } from './status.read-model';

const SCHEMA = MIGRATIONS.at(-1)?.name ?? 'none';

/** Prometheus metrics of this process. One registry per application, so that several can run in one process. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();
  private readonly requests = new Histogram({
    name: 'afterpilot_http_request_seconds',
    help: 'Time to answer a request, by route and status.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [this.registry],
  });
  private readonly signals = new Counter({
    name: 'afterpilot_signals_total',
    help: 'Signals received over HTTP, by outcome.',
    labelNames: ['outcome'],
    registers: [this.registry],
  });
  private readonly logins = new Counter({
    name: 'afterpilot_logins_total',
    help: 'Log-ins by outcome, and requests with an API key that is not known.',
    labelNames: ['outcome'],
    registers: [this.registry],
  });
  private readonly build = new Gauge({
    name: 'afterpilot_build_info',
    help: 'Always 1. The database schema that the program expects, and its Node.js.',
    labelNames: ['schema', 'node'],
    registers: [this.registry],
  });
  private readonly pool = new Gauge({
    name: 'afterpilot_database_connections',
    help: "This process's database connections by state, and the requests that wait for one.",
    labelNames: ['state'],
    registers: [this.registry],
  });
  private readonly waiting = new Gauge({
    name: 'afterpilot_outbox_waiting',
    help: 'Outbox rows not handled yet, by lane: live, or the backfill of imports, nights and replays.',
    labelNames: ['lane'],
    registers: [this.registry],
  });
  private readonly failed = new Gauge({
    name: 'afterpilot_outbox_failed',
    help: 'Outbox rows that failed permanently.',
    registers: [this.registry],
  });
  private readonly lag = new Gauge({
    name: 'afterpilot_outbox_lag_seconds',
    help: 'Age of the oldest outbox row not handled yet, by lane.',
    labelNames: ['lane'],
    registers: [this.registry],
  });
  private readonly disk = new Gauge({
    name: 'afterpilot_disk_bytes',
    help: "The database's disk: bytes free and in total. Absent where the database is on another machine.",
    labelNames: ['kind'],
    registers: [this.registry],
  });
  private readonly ready = new Gauge({
    name: 'afterpilot_ready',
    help: '1 where the part works.',
    labelNames: ['part'],
    registers: [this.registry],
  });

  constructor(private readonly database: Database) {
    collectDefaultMetrics({ register: this.registry });
    this.build.set({ schema: SCHEMA, node: process.version }, 1);
  }

  /** Express middleware that measures requests by route pattern, never by path. */
  readonly measure = (request: Request, response: Response, next: NextFunction): void => {
    const stop = this.requests.startTimer();
    response.on('finish', () => {
      stop({ method: request.method, route: routeOf(request), status: response.statusCode });
    });
    next();
  };

  countSignals({ accepted, duplicates, rejectedCount }: Pick<IngestResponse, 'accepted' | 'duplicates' | 'rejectedCount'>): void {
    this.signals.inc({ outcome: 'accepted' }, accepted);
    this.signals.inc({ outcome: 'duplicate' }, duplicates);
    this.signals.inc({ outcome: 'rejected' }, rejectedCount);
  }

  countLogin(outcome: 'accepted' | 'refused' | 'unknown-key'): void {
    this.logins.inc({ outcome });
  }

  /** All metrics in Prometheus' text format, with the state of the parts from `report`. */
  async text(report: StatusReport): Promise<string> {
    const { outbox } = report;
    this.waiting.set({ lane: 'live' }, outbox.waiting - outbox.backfillWaiting);
    this.waiting.set({ lane: 'backfill' }, outbox.backfillWaiting);
    this.failed.set(outbox.failed);
    this.lag.set({ lane: 'live' }, outbox.lagSeconds);
    this.lag.set({ lane: 'backfill' }, outbox.backfillLagSeconds);
    const { open, idle, waiting } = this.database.connections;
    this.pool.set({ state: 'busy' }, open - idle);
    this.pool.set({ state: 'idle' }, idle);
    this.pool.set({ state: 'waited-for' }, waiting);
    const { freeBytes, totalBytes } = report.disk;
    if (freeBytes !== null) this.disk.set({ kind: 'free' }, freeBytes);
    if (totalBytes !== null) this.disk.set({ kind: 'total' }, totalBytes);
    for (const part of PARTS) this.ready.set({ part }, report[part].ok ? 1 : 0);
    return this.registry.metrics();
  }
}
