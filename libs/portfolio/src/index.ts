export { ACCOUNT_SORTS, AccountListReadModel, type AccountSort } from './account-list.read-model';
export { FailedUpdateReadModel } from './failed-update.read-model';
export { FeedListReadModel } from './feed-list.read-model';
export { MarkerReadModel } from './marker.read-model';
export { PortfolioModule } from './portfolio.module';
export { MOST_PORTFOLIO_ITEMS, PortfolioReadModel } from './portfolio.read-model';
export { TaskListReadModel } from './task-list.read-model';
export { TimelineReadModel } from './timeline.read-model';
