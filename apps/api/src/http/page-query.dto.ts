import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Length, Max, Min } from 'class-validator';

const LIMIT = 'must be a whole number from 1 to 200';

export class PageQueryDto {
  @ApiProperty({ required: false, description: '`nextCursor` of the previous page; only valid with the same sort and filters.' })
  @IsOptional()
  @IsString({ message: 'must be the nextCursor of a previous page' })
  @Length(1, 1000, { message: 'must be the nextCursor of a previous page' })
  cursor?: string;

  @ApiProperty({ required: false, type: 'integer', minimum: 1, maximum: 200, default: 50 })
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: LIMIT })
  @Min(1, { message: LIMIT })
  @Max(200, { message: LIMIT })
  limit: number = 50;
}
