export { PortfolioModule } from './portfolio.module';
export { MOST_PORTFOLIO_ITEMS, PortfolioReadModel } from './portfolio.read-model';
