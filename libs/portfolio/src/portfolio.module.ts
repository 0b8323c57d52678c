import { Module } from '@nestjs/common';
import { SignalModule } from '@app/signal';
import { AccountListReadModel } from './account-list.read-model';
import { FailedUpdateReadModel } from './failed-update.read-model';
import { FeedListReadModel } from './feed-list.read-model';
import { MarkerReadModel } from './marker.read-model';
import { PortfolioReadModel } from './portfolio.read-model';
import { PortfolioRepository } from './portfolio.repository';
import { TaskListReadModel } from './task-list.read-model';
import { TimelineReadModel } from './timeline.read-model';

const READ_MODELS = [
  AccountListReadModel,
  FailedUpdateReadModel,
  FeedListReadModel,
  MarkerReadModel,
  PortfolioReadModel,
  TaskListReadModel,
  TimelineReadModel,
];

@Module({
  imports: [SignalModule],
  providers: [PortfolioRepository, ...READ_MODELS],
  exports: READ_MODELS,
})
export class PortfolioModule {}
