import { NestFactory } from '@nestjs/core';
import { DatabaseModule } from '@app/database';
import { HealthScoreModule, NightlyService } from '@app/health-score';

/** A process that works through nights as the worker does, and nothing else: so that its memory is theirs. */
class NightProcessModule {}

export interface NightOrder {
  vendorId: string;
  due: string;
  at: string;
}

export interface NightReport {
  calm: number;
  computed: number;
  seconds: number;
  /** Of the whole process, the most it ever had. */
  megabytes: number;
}

async function main(appUrl: string): Promise<void> {
  const app = await NestFactory.createApplicationContext(
    { module: NightProcessModule, imports: [DatabaseModule.forRoot({ appUrl, poolSize: 4 }), HealthScoreModule] },
    { logger: ['error', 'warn'], abortOnError: false },
  );
  process.on('message', ({ vendorId, due, at }: NightOrder) => {
    const started = performance.now();
    void app
      .get(NightlyService)
      .pass(vendorId, new Date(due), new Date(at))
      .then(({ calm, computed }) => {
        const seconds = (performance.now() - started) / 1000;
        process.send?.({ calm, computed, seconds, megabytes: process.resourceUsage().maxRSS / 1024 } satisfies NightReport);
      });
  });
  process.once('disconnect', () => void app.close());
}

void main(process.argv[2]!);
