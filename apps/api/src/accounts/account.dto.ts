import { IsISO31661Alpha2, IsISO4217CurrencyCode, IsTimeZone, IsUppercase } from 'class-validator';
import type { AccountDescription } from '@app/account';
import { ACCOUNT_SORTS } from '@app/portfolio';
import { BANDS } from '@app/scoring/vocabulary';
import {
  IsDay,
  IsKey,
  IsName,
  IsNumberSet,
  IsOneOf,
  IsText,
  IsTextLike,
  IsWholeNumber,
  OptionalField,
  OptionalParameter,
} from '../http/fields.decorator';
import { PageQueryDto } from '../http/page-query.dto';

const TEXT = { max: 200 };
const MONEY = { min: 0, max: Number.MAX_SAFE_INTEGER, message: 'must be a whole number of minor units (cents), 0 or more' };
const CURRENCY = { message: 'must be an ISO 4217 currency in capitals, such as EUR' };
const COUNTRY = { message: 'must be an ISO 3166 country of two capitals, such as MY' };
const WEEKDAYS = {
  min: 1,
  max: 7,
  most: 3,
  message: 'must be ISO weekdays: whole numbers from 1 (Monday) to 7 (Sunday), each once, at most three',
};
const ORDERS = ACCOUNT_SORTS.flatMap((sort) => [sort, `-${sort}`]);

export class AccountPathDto {
  @IsKey({ example: 'tanjung-water', description: 'The key or the id of the account.' })
  key!: string;
}

export class DescribeAccountDto implements AccountDescription {
  @IsName({ example: 'Tanjung Water' })
  name!: string;

  @OptionalField()
  @IsText(TEXT, { example: 'Johor' })
  region?: string | null;

  @OptionalField()
  @IsTextLike(
    {
      example: 'MY',
      description:
        'ISO 3166-1 alpha-2. Its public holidays do not count as silence. Without it, the region or time zone may imply the country.',
    },
    IsISO31661Alpha2(COUNTRY),
    IsUppercase(COUNTRY),
  )
  country?: string | null;

  @OptionalField()
  @IsTextLike(
    { example: 'Asia/Kuala_Lumpur', description: 'An IANA name.' },
    IsTimeZone({ message: 'must be an IANA time zone, such as Asia/Kuala_Lumpur' }),
  )
  timeZone?: string | null;

  @OptionalField()
  @IsNumberSet(WEEKDAYS, { example: [5, 6], description: 'ISO weekdays off, 1 = Monday; Saturday and Sunday by default.' })
  weekend?: number[] | null;

  @OptionalField()
  @IsOneOf(['direct', 'partner'], { description: 'Sold and supported directly or through a partner.' }, 'must be direct or partner')
  route?: 'direct' | 'partner' | null;

  @OptionalField()
  @IsText(TEXT, { example: 'Borneo Integrators', description: 'Name of the partner.' })
  partner?: string | null;

  @OptionalField()
  @IsOneOf(['client', 'partner', 'vendor'], { description: 'Who operates the system.' }, 'must be client, partner or vendor')
  operatedBy?: 'client' | 'partner' | 'vendor' | null;

  @OptionalField()
  @IsOneOf(['client', 'partner'], { description: 'With whom we have the contract.' }, 'must be client or partner')
  contractHeldBy?: 'client' | 'partner' | null;

  @OptionalField()
  @IsText(TEXT, { example: 'subscription' })
  contractModel?: string | null;

  @OptionalField()
  @IsWholeNumber(MONEY, { example: 42_000_000, description: 'Per year, in minor units of `currency`.' })
  annualValue?: number | null;

  @OptionalField()
  @IsWholeNumber(MONEY, { example: 310_000_000, description: 'Possible annual value after full rollout, in minor units.' })
  potential?: number | null;

  @OptionalField()
  @IsTextLike({ example: 'MYR', description: 'ISO 4217.' }, IsISO4217CurrencyCode(CURRENCY), IsUppercase(CURRENCY))
  currency?: string | null;

  @OptionalField()
  @IsDay({ example: '2027-03-31', description: 'When the contract renews.' })
  renewsOn?: string | null;

  @OptionalField()
  @IsText(TEXT, { example: 'aisha@vendor.example', description: 'The customer-success manager.' })
  csm?: string | null;

  @OptionalField()
  @IsText(TEXT, { example: 'ben@vendor.example', description: 'The account executive.' })
  ae?: string | null;
}

export class AccountListQueryDto extends PageQueryDto {
  @OptionalParameter()
  @IsOneOf(
    ORDERS,
    { default: 'name', description: 'With `-` in descending order. Unknown values come last.' },
    `must be one of ${ACCOUNT_SORTS.join(', ')}, with a leading - for descending order`,
  )
  sort: string = 'name';

  @OptionalParameter()
  @IsKey({ description: 'Only the account with this key.' })
  key?: string;

  @OptionalParameter()
  @IsText(TEXT, { description: 'Part of the name or key, case-insensitive.' })
  q?: string;

  @OptionalParameter()
  @IsText(TEXT, { description: 'Only accounts of this CSM.' })
  csm?: string;

  @OptionalParameter()
  @IsText(TEXT, { description: 'Only accounts of this AE.' })
  ae?: string;

  @OptionalParameter()
  @IsOneOf(BANDS, { description: 'Only accounts in this band.' })
  band?: string;

  @OptionalParameter()
  @IsText(TEXT, { description: 'Only accounts in this region.' })
  region?: string;
}
