export type { Character, ExpectedDay, ExpectedFailure } from './character';
export { EXPECTED_DAYS } from './character';
export { CHARACTERS } from './characters';
export type { RawSignal } from './raw-signal';
export {
  portfolioChunks,
  simulateClient,
  simulatePortfolio,
  type PortfolioOptions,
  type SimulatedClient,
} from './simulate-portfolio';
