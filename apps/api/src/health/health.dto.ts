import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';
import { IsDay, IsDayOrMoment, OptionalParameter } from '../http/fields.decorator';
import { PageQueryDto } from '../http/page-query.dto';

const TIME_OR_DATE = 'A time, or a date, which means the end of that day in the vendor’s time zone.';
const EVERY = 'must be a number of days from 1d to 90d';

export class HealthQueryDto {
  @OptionalParameter()
  @IsDayOrMoment({ example: '2026-03-01', description: `${TIME_OR_DATE} Default: now.` })
  at?: string;
}

export class HealthHistoryQueryDto extends PageQueryDto {
  @OptionalParameter()
  @IsDayOrMoment({ example: '2026-03-01', description: TIME_OR_DATE })
  from?: string;

  @OptionalParameter()
  @IsDayOrMoment({ example: '2026-04-01', description: TIME_OR_DATE })
  to?: string;
}

export class HealthChangeQueryDto {
  @OptionalParameter()
  @IsDayOrMoment({ example: '2026-03-01', description: `${TIME_OR_DATE} Default: 30 days before \`to\`.` })
  from?: string;

  @OptionalParameter()
  @IsDayOrMoment({ example: '2026-04-01', description: `${TIME_OR_DATE} Default: now.` })
  to?: string;
}

export class DaysQueryDto {
  @OptionalParameter()
  @IsDay({ example: '2026-03-01', description: 'The first day.' })
  from?: string;

  @OptionalParameter()
  @IsDay({ example: '2026-04-01', description: 'The last day.' })
  to?: string;
}

export class HealthLineQueryDto extends DaysQueryDto {
  @OptionalParameter()
  @ApiProperty({ type: String, pattern: '^\\d{1,2}d$', example: '7d', default: '1d', description: 'Days between two points, 1d to 90d.' })
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' && /^\d{1,4}d$/.test(value) ? Number(value.slice(0, -1)) : value,
  )
  @IsInt({ message: EVERY })
  @Min(1, { message: EVERY })
  @Max(90, { message: EVERY })
  every: number = 1;
}
