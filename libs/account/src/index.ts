export type { AccountDescription } from './account-description.rules';
export { AccountProjection } from './account-projection.service';
export { AccountModule } from './account.module';
export { AccountService } from './account.service';
