export { EXPECTED_DAYS, type Character, type ExpectedDay, type ExpectedFailure } from './character';
export { CHARACTERS } from './characters';
export { describePortfolio } from './describe-portfolio';
export { foldable } from './foldable';
export { judgeClient, STALL_NOTICE_DAYS, type Judgement, type Miss } from './judge-client';
export { simulateFleet, type FleetOptions } from './simulate-fleet';
export { portfolioChunks, simulateClient, simulatePortfolio, type PortfolioOptions, type SimulatedClient } from './simulate-portfolio';
export type { SimulatedSignal } from './story';
