import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsISO31661Alpha2,
  IsISO4217CurrencyCode,
  IsOptional,
  IsString,
  IsTimeZone,
  IsUppercase,
  Length,
  Max,
  Min,
} from 'class-validator';
import type { AccountDescription } from '@app/account';
import { ACCOUNT_SORTS } from '@app/portfolio';
import { BANDS } from '@app/scoring/vocabulary';
import { IsDay, IsKey, IsName } from '../http/fields.decorator';
import { PageQueryDto } from '../http/page-query.dto';

const TEXT = { message: 'must be text of 1 to 200 characters' };
const MONEY = { message: 'must be a whole number of minor units (cents), 0 or more' };
const CURRENCY = { message: 'must be an ISO 4217 currency in capitals, such as EUR' };
const COUNTRY = { message: 'must be an ISO 3166 country of two capitals, such as MY' };
const WEEKDAYS = { message: 'must be ISO weekdays: whole numbers from 1 (Monday) to 7 (Sunday), each once, at most three' };
const ORDERS = ACCOUNT_SORTS.flatMap((sort) => [sort, `-${sort}`]);

export class AccountPathDto {
  @ApiProperty({ example: 'tanjung-water', description: 'The key or the id of the account.' })
  @IsKey()
  key!: string;
}

export class DescribeAccountDto implements AccountDescription {
  @ApiProperty({ example: 'Tanjung Water', maxLength: 200 })
  @IsName()
  name!: string;

  @ApiProperty({ type: String, nullable: true, required: false, example: 'Johor' })
  @IsOptional()
  @IsString(TEXT)
  @Length(1, 200, TEXT)
  region?: string | null;

  @ApiProperty({
    ...{ type: String, nullable: true, required: false, example: 'MY' },
    description:
      'ISO 3166-1 alpha-2. Its public holidays do not count as silence. Without it, the region or time zone may imply the country.',
  })
  @IsOptional()
  @IsISO31661Alpha2(COUNTRY)
  @IsUppercase(COUNTRY)
  country?: string | null;

  @ApiProperty({ type: String, nullable: true, required: false, example: 'Asia/Kuala_Lumpur' })
  @IsOptional()
  @IsTimeZone({ message: 'must be an IANA time zone, such as Asia/Kuala_Lumpur' })
  timeZone?: string | null;

  @ApiProperty({
    type: [Number],
    nullable: true,
    required: false,
    example: [5, 6],
    description: 'ISO weekdays off, 1 = Monday; Saturday and Sunday by default.',
  })
  @IsOptional()
  @IsArray(WEEKDAYS)
  @ArrayMaxSize(3, WEEKDAYS)
  @ArrayUnique(WEEKDAYS)
  @IsInt({ each: true, ...WEEKDAYS })
  @Min(1, { each: true, ...WEEKDAYS })
  @Max(7, { each: true, ...WEEKDAYS })
  weekend?: number[] | null;

  @ApiProperty({ enum: ['direct', 'partner', null], nullable: true, required: false })
  @IsOptional()
  @IsIn(['direct', 'partner'], { message: 'must be direct or partner' })
  route?: 'direct' | 'partner' | null;

  @ApiProperty({
    type: String,
    nullable: true,
    required: false,
    example: 'Borneo Integrators',
    description: 'Sold and supported directly or through a partner.',
  })
  @IsOptional()
  @IsString(TEXT)
  @Length(1, 200, TEXT)
  partner?: string | null;

  @ApiProperty({ enum: ['client', 'partner', 'vendor', null], nullable: true, required: false, description: 'Who operates the system.' })
  @IsOptional()
  @IsIn(['client', 'partner', 'vendor'], { message: 'must be client, partner or vendor' })
  operatedBy?: 'client' | 'partner' | 'vendor' | null;

  @ApiProperty({ type: String, nullable: true, required: false, example: 'subscription' })
  @IsOptional()
  @IsString(TEXT)
  @Length(1, 200, TEXT)
  contractModel?: string | null;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    required: false,
    example: 42_000_000,
    description: 'Per year, in minor units of `currency`.',
  })
  @IsOptional()
  @IsInt(MONEY)
  @Min(0, MONEY)
  @Max(Number.MAX_SAFE_INTEGER, MONEY)
  annualValue?: number | null;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    required: false,
    example: 310_000_000,
    description: 'Possible annual value after full rollout, in minor units.',
  })
  @IsOptional()
  @IsInt(MONEY)
  @Min(0, MONEY)
  @Max(Number.MAX_SAFE_INTEGER, MONEY)
  potential?: number | null;

  @ApiProperty({ type: String, nullable: true, required: false, example: 'MYR', description: 'ISO 4217.' })
  @IsOptional()
  @IsISO4217CurrencyCode(CURRENCY)
  @IsUppercase(CURRENCY)
  currency?: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true, required: false, example: '2027-03-31' })
  @IsOptional()
  @IsDay()
  renewsOn?: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    required: false,
    example: 'aisha@vendor.example',
    description: 'The customer-success manager.',
  })
  @IsOptional()
  @IsString(TEXT)
  @Length(1, 200, TEXT)
  csm?: string | null;

  @ApiProperty({ type: String, nullable: true, required: false, example: 'ben@vendor.example', description: 'The account executive.' })
  @IsOptional()
  @IsString(TEXT)
  @Length(1, 200, TEXT)
  ae?: string | null;
}

export class AccountListQueryDto extends PageQueryDto {
  @ApiProperty({ required: false, enum: ORDERS, default: 'name', description: 'With `-` in descending order. Unknown values come last.' })
  @IsOptional()
  @IsIn(ORDERS, { message: `must be one of ${ACCOUNT_SORTS.join(', ')}, with a leading - for descending order` })
  sort: string = 'name';

  @ApiProperty({ required: false, description: 'Part of the name or key, case-insensitive.' })
  @IsOptional()
  @IsString(TEXT)
  @Length(1, 200, TEXT)
  q?: string;

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

  @ApiProperty({ required: false, enum: BANDS })
  @IsOptional()
  @IsIn(BANDS, { message: `must be one of ${BANDS.join(', ')}` })
  band?: string;

  @ApiProperty({ required: false })
  @IsOptional()
  @IsString(TEXT)
  @Length(1, 200, TEXT)
  region?: string;
}
