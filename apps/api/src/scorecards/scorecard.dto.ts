import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { Allow, IsArray, IsInt, IsOptional, IsString, Length, Max, Min } from 'class-validator';
import { IsKey, IsName } from '../http/fields.decorator';

const NOTE = { message: 'must be text of 1 to 1000 characters, or null' };
const REVISION = { message: 'must be the revision of the scorecard as you read it, a whole number from 0' };
const VERSION = { message: 'must be the number of a version, a whole number from 1' };
const CARDS = {
  type: 'array',
  items: { type: 'object' },
  description:
    'Cards in order of precedence; the last one always applies (`"when": {}`). `GET /v1/scorecards/default/versions/1` shows everything a card can contain. Every mistake is named by its JSON pointer.',
} as const;
const WHOLE_NUMBER = /^\d{1,9}$/;

export class ScorecardPathDto {
  @ApiProperty({ example: 'default', description: 'Key or id.' })
  @IsKey()
  id!: string;
}

export class ScorecardVersionPathDto extends ScorecardPathDto {
  @ApiProperty({ type: 'integer', example: 1 })
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' && WHOLE_NUMBER.test(value) ? Number(value) : value))
  @IsInt(VERSION)
  @Min(1, VERSION)
  version!: number;
}

export class CreateScorecardDto {
  @ApiProperty({ example: 'emea' })
  @IsKey()
  key!: string;

  @ApiProperty({ example: 'Europe', maxLength: 200 })
  @IsName()
  name!: string;

  @ApiProperty({ ...CARDS, required: false, description: `${CARDS.description} Default: a copy of the built-in cards.` })
  @Allow()
  cards?: unknown;

  @ApiProperty({ type: String, nullable: true, required: false })
  @IsOptional()
  @IsString(NOTE)
  @Length(1, 1000, NOTE)
  note?: string | null;
}

export class WriteDraftDto {
  @ApiProperty(CARDS)
  @Allow()
  cards!: unknown;

  @ApiProperty({ type: String, nullable: true, required: false, example: 'Meetings count less where a partner operates.' })
  @IsOptional()
  @IsString(NOTE)
  @Length(1, 1000, NOTE)
  note?: string | null;

  @ApiProperty({ type: 'integer', example: 0, description: '`revision` of the scorecard as you read it; 409 if it has changed since.' })
  @IsInt(REVISION)
  @Min(0, REVISION)
  @Max(2_000_000_000, REVISION)
  revision!: number;
}

export class DropDraftQueryDto {
  @ApiProperty({ type: 'integer', example: 1 })
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' && WHOLE_NUMBER.test(value) ? Number(value) : value))
  @IsInt(REVISION)
  @Min(0, REVISION)
  revision!: number;
}

export class PublishDto {
  @ApiProperty({
    type: 'integer',
    example: 2,
    description: 'Number of the draft. A version that is already published is returned unchanged.',
  })
  @IsInt(VERSION)
  @Min(1, VERSION)
  @Max(2_000_000_000, VERSION)
  version!: number;

  @ApiProperty({ type: 'integer', example: 1, description: '`revision` of the scorecard as you read it.' })
  @IsInt(REVISION)
  @Min(0, REVISION)
  @Max(2_000_000_000, REVISION)
  revision!: number;

  @ApiProperty({ type: String, nullable: true, required: false, description: "Replaces the draft's note." })
  @IsOptional()
  @IsString(NOTE)
  @Length(1, 1000, NOTE)
  note?: string | null;
}

export class PreviewDto {
  @ApiProperty({ ...CARDS, required: false, description: `${CARDS.description} Default: the draft.` })
  @IsOptional()
  @IsArray({ message: 'must be a list of cards' })
  cards?: unknown;
}
