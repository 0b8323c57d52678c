import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { Allow, IsArray, IsOptional } from 'class-validator';
import { IsKey, IsName, IsText, IsWholeNumber, OptionalField } from '../http/fields.decorator';

const NOTE = { max: 1000, message: 'must be text of 1 to 1000 characters, or null' };
const REVISION = {
  min: 0,
  max: 2_000_000_000,
  message: 'must be the revision of the scorecard as you read it, a whole number from 0',
};
const VERSION = { min: 1, max: 2_000_000_000, message: 'must be the number of a version, a whole number from 1' };
const CARDS = {
  type: 'array',
  items: { type: 'object', additionalProperties: true },
  description:
    'Cards in order of precedence; the last one always applies (`"when": {}`). `GET /v1/scorecards/default/versions/1` shows everything a card can contain. Every mistake is named by its JSON pointer.',
} as const;

/** Only digits: not `1.0`, `1e3` or an empty text. */
const FromDigits = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value));

export class ScorecardPathDto {
  @IsKey({ example: 'default', description: 'Key or id.' })
  id!: string;
}

export class ScorecardVersionPathDto extends ScorecardPathDto {
  @FromDigits()
  @IsWholeNumber(VERSION, { example: 1, description: 'The number of the version.' })
  version!: number;
}

export class CreateScorecardDto {
  @IsKey({ example: 'emea' })
  key!: string;

  @IsName({ example: 'Europe' })
  name!: string;

  @ApiProperty({ ...CARDS, required: false, description: `${CARDS.description} Default: a copy of the built-in cards.` })
  @Allow()
  cards?: unknown;

  @OptionalField()
  @IsText(NOTE, { description: 'Why the cards are as they are.' })
  note?: string | null;
}

export class WriteDraftDto {
  @ApiProperty(CARDS)
  @Allow()
  cards!: unknown;

  @OptionalField()
  @IsText(NOTE, { example: 'Meetings count less where a partner operates.', description: 'Why the cards changed.' })
  note?: string | null;

  @IsWholeNumber(REVISION, { example: 0, description: '`revision` of the scorecard as you read it; 409 if it has changed since.' })
  revision!: number;
}

export class DropDraftQueryDto {
  @FromDigits()
  @IsWholeNumber(REVISION, { example: 1, description: '`revision` of the scorecard as you read it; 409 if it has changed since.' })
  revision!: number;
}

export class PublishDto {
  @IsWholeNumber(VERSION, {
    example: 2,
    description: 'Number of the draft. A version that is already published is returned unchanged.',
  })
  version!: number;

  @IsWholeNumber(REVISION, { example: 1, description: '`revision` of the scorecard as you read it.' })
  revision!: number;

  @OptionalField()
  @IsText(NOTE, { description: "Replaces the draft's note." })
  note?: string | null;
}

export class PreviewDto {
  @ApiProperty({ ...CARDS, required: false, description: `${CARDS.description} Default: the draft.` })
  @IsOptional()
  @IsArray({ message: 'must be a list of cards' })
  cards?: unknown;
}
