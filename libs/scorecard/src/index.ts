export { ScorecardModule } from './scorecard.module';
export { ScorecardService } from './scorecard.service';
