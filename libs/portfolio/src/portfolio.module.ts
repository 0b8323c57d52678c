import { Module } from '@nestjs/common';
import { SignalModule } from '@app/signal';
import { PortfolioReadModel } from './portfolio.read-model';
import { PortfolioRepository } from './portfolio.repository';

@Module({
  imports: [SignalModule],
  providers: [PortfolioReadModel, PortfolioRepository],
  exports: [PortfolioReadModel],
})
export class PortfolioModule {}
