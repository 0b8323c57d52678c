import { ApiProperty } from '@nestjs/swagger';

class PartBody {
  @ApiProperty()
  ok!: boolean;

  @ApiProperty({ example: 'answers' })
  detail!: string;
}

class WorkerPartBody extends PartBody {
  @ApiProperty({ type: 'integer', description: 'Workers seen in the last 30 s.' })
  workers!: number;

  @ApiProperty({ type: 'integer', nullable: true })
  beatAgeSeconds!: number | null;

  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true, description: 'The queue as the worker sees it.' })
  queue!: unknown;
}

class OutboxPartBody extends PartBody {
  @ApiProperty({ type: 'integer' })
  waiting!: number;

  @ApiProperty({ type: 'integer', description: 'Rows that failed for good and need a person.' })
  failed!: number;

  @ApiProperty({ type: 'integer', description: 'Age of the oldest change that nobody has dealt with.' })
  lagSeconds!: number;
}

export class LiveBody {
  @ApiProperty({ enum: ['ok'] })
  status!: 'ok';
}

export class ReadyBody {
  @ApiProperty({ enum: ['ok', 'down'] })
  status!: 'ok' | 'down';

  @ApiProperty({ type: [String], example: [], description: 'The parts that do not work.' })
  down!: string[];

  @ApiProperty({ type: PartBody })
  database!: PartBody;

  @ApiProperty({ type: WorkerPartBody })
  worker!: WorkerPartBody;

  @ApiProperty({ type: OutboxPartBody })
  outbox!: OutboxPartBody;
}
