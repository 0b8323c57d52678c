import { ApiProperty } from '@nestjs/swagger';
import type { Sentence } from '@app/contracts';
import { EXPLANATION_CODES, type ExplanationCode } from '@app/scoring';

/** A sentence: its code and numbers for programs, its words for people. */
export class SentenceBody implements Sentence {
  @ApiProperty({ enum: EXPLANATION_CODES, enumName: 'ExplanationCode' })
  code!: ExplanationCode;

  @ApiProperty({ type: 'object', additionalProperties: { oneOf: [{ type: 'string' }, { type: 'number' }], nullable: true } })
  params!: Record<string, string | number | null>;

  @ApiProperty({ example: 'No decision-maker has replied since 13 April (usually every 12 days).' })
  text!: string;
}
