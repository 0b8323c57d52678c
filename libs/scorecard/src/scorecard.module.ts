import { Module } from '@nestjs/common';
import { ScorecardRepository } from './scorecard.repository';
import { ScorecardService } from './scorecard.service';

@Module({ providers: [ScorecardRepository, ScorecardService], exports: [ScorecardService] })
export class ScorecardModule {}
