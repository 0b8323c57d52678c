import { ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, IsString, Length, Max, Min } from 'class-validator';
import { PORTFOLIO_SCOPES, PORTFOLIO_SORTS, type PortfolioScope, type PortfolioSort, SHOWN_BANDS, type ShownBand } from '@app/contracts';
import { MOST_PORTFOLIO_ITEMS } from '@app/portfolio';
import { CAUSE_CODES, type CauseCode } from '@app/scoring';

const LIMIT = `must be a whole number from 1 to ${MOST_PORTFOLIO_ITEMS}`;
const CURSOR = { message: 'must be the nextCursor of an answer' };
const TEXT = { message: 'must be a text of 1 to 200 characters' };
const BANDS = { each: true, message: `must be bands, separated by commas: ${SHOWN_BANDS.join(', ')}` };
const CAUSES = { each: true, message: `must be causes, separated by commas: ${CAUSE_CODES.join(', ')}` };

export class PortfolioQueryDto {
  @ApiProperty({
    required: false,
    example: 'budget north',
    description:
      'Words, each of which must be in what the row shows: name, key, region, CSM, AE, pilot, sentences, people in them, or cause.',
  })
  @IsOptional()
  @IsString(TEXT)
  @Length(1, 200, TEXT)
  q?: string;

  @ApiProperty({
    required: false,
    enum: PORTFOLIO_SCOPES,
    default: 'all',
    description: '`mine`: accounts whose CSM is the caller. `mine-or-all`: those, or all where there are none.',
  })
  @IsOptional()
  @IsIn(PORTFOLIO_SCOPES, { message: `must be one of ${PORTFOLIO_SCOPES.join(', ')}` })
  scope: PortfolioScope = 'all';

  @ApiProperty({
    required: false,
    type: String,
    example: 'stalled,at-risk',
    description: `Bands, separated by commas: ${SHOWN_BANDS.join(', ')}.`,
  })
  @IsOptional()
  @Transform(separate)
  @IsArray()
  @ArrayMaxSize(SHOWN_BANDS.length)
  @IsIn(SHOWN_BANDS, BANDS)
  band?: ShownBand[];

  @ApiProperty({ required: false, type: String, example: 'champion-lost', description: 'Top causes, separated by commas.' })
  @IsOptional()
  @Transform(separate)
  @IsArray()
  @ArrayMaxSize(CAUSE_CODES.length)
  @IsIn(CAUSE_CODES, CAUSES)
  cause?: CauseCode[];

  @ApiProperty({ required: false })
  @IsOptional()
  @IsString(TEXT)
  @Length(1, 200, TEXT)
  csm?: string;

  @ApiProperty({ required: false })
  @IsOptional()
  @IsString(TEXT)
  @Length(1, 200, TEXT)
  ae?: string;

  @ApiProperty({ required: false })
  @IsOptional()
  @IsString(TEXT)
  @Length(1, 200, TEXT)
  region?: string;

  @ApiProperty({
    required: false,
    enum: PORTFOLIO_SORTS,
    default: 'attention',
    description:
      '`needs-you`: who needs you first, then the calm ones by band. `value`: highest first, the commonest currency first. `renewal`: soonest first. `score`: lowest first. `falling`: largest fall in 30 days first. `handover`: newest first. Unknown values come last, equal ones by attention and name.',
  })
  @IsOptional()
  @IsIn(PORTFOLIO_SORTS, { message: `must be one of ${PORTFOLIO_SORTS.join(', ')}` })
  sort: PortfolioSort = 'attention';

  @ApiProperty({ required: false, description: '`nextCursor` of the answer before; only valid with the same sort and filters.' })
  @IsOptional()
  @IsString(CURSOR)
  @Length(1, 4000, CURSOR)
  cursor?: string;

  @ApiProperty({ required: false, type: 'integer', minimum: 1, maximum: MOST_PORTFOLIO_ITEMS, default: MOST_PORTFOLIO_ITEMS })
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: LIMIT })
  @Min(1, { message: LIMIT })
  @Max(MOST_PORTFOLIO_ITEMS, { message: LIMIT })
  limit: number = MOST_PORTFOLIO_ITEMS;
}

function separate({ value }: { value: unknown }): unknown {
  return typeof value === 'string' ? value.split(',') : value;
}
