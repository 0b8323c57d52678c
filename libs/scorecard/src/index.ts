export { requireCardSet } from './card-set.rules';
export { ScorecardModule } from './scorecard.module';
export { ScorecardService } from './scorecard.service';
