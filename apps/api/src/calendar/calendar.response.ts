import { ApiProperty } from '@nestjs/swagger';
import type { CalendarResponse } from '@app/contracts';

const WEIGHTS = { type: 'object', additionalProperties: { type: 'number', minimum: 0, maximum: 1 } } as const;

export class CalendarBody implements CalendarResponse {
  @ApiProperty({ example: 'quiet-everywhere-1' })
  version!: string;

  @ApiProperty({
    ...WEIGHTS,
    example: { '2026-12-29': 0.2 },
    description: 'Days made good because hardly anybody answered on one before: 0 counts nothing, 1 in full.',
  })
  days!: Record<string, number>;

  @ApiProperty({
    ...{ type: 'object', additionalProperties: WEIGHTS, example: { 'SA: Gulf · Riyadh': { '2026-09-23': 0 } } },
    description: 'The public holidays of each place that an account was described with.',
  })
  regions!: Record<string, Record<string, number>>;
}
