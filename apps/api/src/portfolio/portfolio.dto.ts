import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Length, Max, Min } from 'class-validator';
import { MOST_PORTFOLIO_ITEMS } from '@app/account';

const LIMIT = `must be a whole number from 1 to ${MOST_PORTFOLIO_ITEMS}`;
const CURSOR = { message: 'must be the nextCursor of an answer' };

export class PortfolioQueryDto {
  @ApiProperty({ required: false, description: '`nextCursor` of the answer before.' })
  @IsOptional()
  @IsString(CURSOR)
  @Length(1, 2000, CURSOR)
  cursor?: string;

  @ApiProperty({ required: false, type: 'integer', minimum: 1, maximum: MOST_PORTFOLIO_ITEMS, default: MOST_PORTFOLIO_ITEMS })
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: LIMIT })
  @Min(1, { message: LIMIT })
  @Max(MOST_PORTFOLIO_ITEMS, { message: LIMIT })
  limit: number = MOST_PORTFOLIO_ITEMS;
}
