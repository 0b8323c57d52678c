import { type DynamicModule, Global, Module } from '@nestjs/common';
import { Queues, type QueuesOptions } from './queues.service';

@Global()
@Module({})
export class QueuesModule {
  static forRoot(options: QueuesOptions): DynamicModule {
    return {
      module: QueuesModule,
      providers: [{ provide: Queues, useFactory: () => new Queues(options) }],
      exports: [Queues],
    };
  }
}
