export type { AccountDescription } from './account-description.rules';
export { ACCOUNT_SORTS, AccountListReadModel, type AccountSort } from './account-list.read-model';
export { AccountProjection } from './account-projection.service';
export { AccountModule } from './account.module';
export { AccountService } from './account.service';
