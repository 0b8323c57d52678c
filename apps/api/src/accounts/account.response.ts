import { ApiProperty } from '@nestjs/swagger';
import type { AccountListItem, AccountResponse } from '@app/contracts';
import type { Band } from '@app/scoring';
import { pageOf } from '../http/page.response';

export class AccountBody implements AccountResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'tanjung-water' })
  key!: string;

  @ApiProperty({ example: 'Tanjung Water' })
  name!: string;

  @ApiProperty({ type: String, nullable: true, example: 'Johor' })
  region!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'MY', description: 'ISO 3166-1 alpha-2, as described.' })
  country!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'Asia/Kuala_Lumpur' })
  timeZone!: string | null;

  @ApiProperty({ type: [Number], nullable: true, example: [5, 6] })
  weekend!: number[] | null;

  @ApiProperty({ enum: ['direct', 'partner'], nullable: true })
  route!: 'direct' | 'partner' | null;

  @ApiProperty({ type: String, nullable: true })
  partner!: string | null;

  @ApiProperty({ enum: ['client', 'partner', 'vendor'], nullable: true })
  operatedBy!: 'client' | 'partner' | 'vendor' | null;

  @ApiProperty({ type: String, nullable: true, example: 'subscription' })
  contractModel!: string | null;

  @ApiProperty({ type: 'integer', nullable: true, example: 42_000_000 })
  annualValue!: number | null;

  @ApiProperty({ type: 'integer', nullable: true, example: 310_000_000 })
  potential!: number | null;

  @ApiProperty({ type: String, nullable: true, example: 'MYR' })
  currency!: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true, example: '2027-03-31' })
  renewsOn!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'aisha@vendor.example' })
  csm!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'ben@vendor.example' })
  ae!: string | null;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;
}

export class AccountListItemBody extends AccountBody implements AccountListItem {
  @ApiProperty({ type: Number, nullable: true, example: 57.25, description: '0–100, unrounded.' })
  score!: number | null;

  @ApiProperty({ enum: ['thriving', 'steady', 'at-risk', 'stalled'], nullable: true })
  band!: Band | null;

  @ApiProperty({ example: 3.4, description: 'Order of the portfolio: the greatest first.' })
  attention!: number;
}

export class AccountPage extends pageOf(AccountListItemBody) {}
