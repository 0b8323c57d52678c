export { DomainError, type DomainErrorCode, type FieldError } from './domain-error';
export type * from './responses';
