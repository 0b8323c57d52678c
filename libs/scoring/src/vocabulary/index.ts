export * from './vocabulary';
export * from './dates';
export * from './measure-kinds';
export * from './trend';
export type { PartOwner } from './part-owner';
export * from './zone';
