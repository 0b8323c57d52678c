import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { IsDay, IsDayOrMoment } from '../http/fields.decorator';
import { PageQueryDto } from '../http/page-query.dto';

const TIME_OR_DATE = 'A time, or a date, which means the end of that day in UTC.';
const EVERY = 'must be a number of days from 1d to 90d';

export class HealthQueryDto {
  @ApiProperty({ required: false, example: '2026-03-01', description: `${TIME_OR_DATE} Default: now.` })
  @IsOptional()
  @IsDayOrMoment()
  at?: string;
}

export class HealthHistoryQueryDto extends PageQueryDto {
  @ApiProperty({ required: false, example: '2026-03-01', description: TIME_OR_DATE })
  @IsOptional()
  @IsDayOrMoment()
  from?: string;

  @ApiProperty({ required: false, example: '2026-04-01', description: TIME_OR_DATE })
  @IsOptional()
  @IsDayOrMoment()
  to?: string;
}

export class HealthChangeQueryDto {
  @ApiProperty({ required: false, example: '2026-03-01', description: `${TIME_OR_DATE} Default: 30 days before \`to\`.` })
  @IsOptional()
  @IsDayOrMoment()
  from?: string;

  @ApiProperty({ required: false, example: '2026-04-01', description: `${TIME_OR_DATE} Default: now.` })
  @IsOptional()
  @IsDayOrMoment()
  to?: string;
}

export class DaysQueryDto {
  @ApiProperty({ required: false, example: '2026-03-01' })
  @IsOptional()
  @IsDay()
  from?: string;

  @ApiProperty({ required: false, example: '2026-04-01' })
  @IsOptional()
  @IsDay()
  to?: string;
}

export class HealthLineQueryDto extends DaysQueryDto {
  @ApiProperty({ required: false, type: String, example: '7d', default: '1d', description: 'Days between two points.' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' && /^\d{1,4}d$/.test(value) ? Number(value.slice(0, -1)) : value,
  )
  @IsInt({ message: EVERY })
  @Min(1, { message: EVERY })
  @Max(90, { message: EVERY })
  every: number = 1;
}
