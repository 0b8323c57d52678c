import { NestFactory } from '@nestjs/core';
import { AccountModule } from '@app/account';
import { DatabaseModule } from '@app/database';
import { HealthScoreModule, NightlyService, type Pass } from '@app/health-score';
import { PilotModule } from '@app/pilot';

/** A process that only runs nights, as the worker does, so that its memory use is theirs. */
class NightProcessModule {}

export interface NightOrder {
  pass: 'night' | 'hour';
  vendorId: string;
  due: string;
  at: string;
}

export interface NightReport {
  calm: number;
  computed: number;
  seconds: number;
  /** Peak memory of the whole process. */
  megabytes: number;
}

async function main(appUrl: string): Promise<void> {
  const app = await NestFactory.createApplicationContext(
    {
      module: NightProcessModule,
      imports: [DatabaseModule.forRoot({ appUrl, poolSize: 4 }), AccountModule, PilotModule, HealthScoreModule],
    },
    { logger: ['error', 'warn'], abortOnError: false },
  );
  const nights = app.get(NightlyService);
  process.on('message', (order: NightOrder) => {
    const started = performance.now();
    passOf(nights, order).then(({ calm, computed }) => {
      const seconds = (performance.now() - started) / 1000;
      process.send?.({ calm, computed, seconds, megabytes: process.resourceUsage().maxRSS / 1024 } satisfies NightReport);
    }, fail);
  });
  process.once('disconnect', () => {
    app.close().catch(fail);
  });
}

async function passOf(nights: NightlyService, { pass, vendorId, due, at }: NightOrder): Promise<Pass> {
  if (pass === 'night') return nights.pass(vendorId, new Date(due), new Date(at));
  return { calm: 0, computed: await nights.passHour(vendorId, new Date(due), new Date(at)) };
}

function fail(error: unknown): never {
  process.stderr.write(`${(error as Error).stack}\n`);
  process.exit(1);
}

main(process.argv[2]!).catch(fail);
