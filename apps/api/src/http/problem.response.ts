import { ApiProperty } from '@nestjs/swagger';
import type { Problem } from '@app/contracts';

export class FieldErrorBody {
  @ApiProperty({ example: '/renewsOn', description: 'A JSON pointer into the body, or the name of a query or path field.' })
  pointer!: string;

  @ApiProperty({ example: 'must be a date such as 2026-11-30' })
  detail!: string;
}

/** RFC 9457. */
export class ProblemBody implements Problem {
  [extra: string]: unknown;

  @ApiProperty({ example: 'about:blank' })
  type!: string;

  @ApiProperty({ example: 'Bad Request' })
  title!: string;

  @ApiProperty({ example: 400 })
  status!: number;

  @ApiProperty({ example: '/renewsOn must be a date such as 2026-11-30.' })
  detail!: string;

  @ApiProperty({ required: false, example: '/v1/accounts/acme' })
  instance?: string;

  @ApiProperty({ required: false, example: 'invalid', description: 'The kind of refusal, for programs.' })
  code?: string;

  @ApiProperty({ required: false, type: [FieldErrorBody] })
  errors?: FieldErrorBody[];

  @ApiProperty({ required: false, description: 'On 5xx: the id under which the log has the rest.' })
  id?: string;
}
