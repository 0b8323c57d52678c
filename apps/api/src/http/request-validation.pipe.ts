import { type ArgumentMetadata, Injectable, type ValidationError, ValidationPipe } from '@nestjs/common';
import { getMetadataStorage } from 'class-validator';
import { DomainError, type FieldError } from '@app/contracts';
import { findRefusedContent, textProblem } from './refused-content.rules';

/** Validates bodies, queries and paths against their classes, refuses unknown fields, and names the place of each mistake. */
@Injectable()
export class RequestValidationPipe extends ValidationPipe {
  constructor() {
    super({
      transform: true,
      whitelist: true,
      forbidNonWhitelisted: true,
      stopAtFirstError: true,
      validationError: { target: true, value: true },
      exceptionFactory: (errors) => new Mistakes(errors),
    });
  }

  override async transform(given: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type === 'custom') return given;
    const isBody = metadata.type === 'body';
    // A missing body counts as empty, so that each missing field is named.
    const value = isBody && given === undefined ? {} : given;
    if (isBody && (value === null || typeof value !== 'object' || Array.isArray(value))) {
      throw new DomainError('invalid', 'The request needs a JSON object as its body.', [{ pointer: '', detail: 'must be a JSON object' }]);
    }
    refuseContent(value, metadata);
    try {
      return await super.transform(value, metadata);
    } catch (error) {
      if (!(error instanceof Mistakes)) throw error;
      throw refusal(error.all.flatMap((mistake) => fieldErrors(mistake, isBody ? '/' : '', isBody ? '/' : '.')));
    }
  }
}

class Mistakes extends Error {
  constructor(readonly all: readonly ValidationError[]) {
    super('validation failed');
  }
}

function refuseContent(value: unknown, { type, data }: ArgumentMetadata): void {
  if (typeof value === 'string') {
    const detail = textProblem(value);
    if (detail) throw refusal([{ pointer: data ?? type, detail }]);
    return;
  }
  const found = findRefusedContent(value);
  if (found) throw refusal([type === 'body' ? found : { ...found, pointer: found.pointer.slice(1) }]);
}

function refusal(errors: readonly FieldError[]): DomainError {
  const [first] = errors;
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : '';
  return new DomainError('invalid', `${first?.pointer || 'The body'} ${first?.detail}${more}.`, errors);
}

function fieldErrors(mistake: ValidationError, prefix: string, separator: string): FieldError[] {
  const pointer = prefix + mistake.property;
  const own = Object.entries(mistake.constraints ?? {}).map(([rule, message]) => ({ pointer, detail: detailOf(rule, message, mistake) }));
  const nested = (mistake.children ?? []).flatMap((child) => fieldErrors(child, pointer + separator, separator));
  return [...own, ...nested];
}

function detailOf(rule: string, message: string, { property, target }: ValidationError): string {
  if (rule === 'whitelistValidation') return `is not a known field; the fields are ${knownFields(target).join(', ') || 'none'}`;
  return message.startsWith(`${property} `) ? message.slice(property.length + 1) : message;
}

function knownFields(target: object | undefined): string[] {
  if (!target) return [];
  const rules = getMetadataStorage().getTargetValidationMetadatas(target.constructor, '', false, false);
  return [...new Set(rules.map((rule) => rule.propertyName))];
}
