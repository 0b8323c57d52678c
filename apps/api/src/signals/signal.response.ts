import { ApiProperty } from '@nestjs/swagger';
import type { IngestResponse, SignalResponse } from '@app/contracts';
import { SIGNAL_KINDS, type JsonSchema, type SignalKind, type SignalKindDescription } from '@app/scoring';
import { pageOf } from '../http/page.response';

const KINDS = SIGNAL_KINDS.map(({ kind }) => kind);

export class RejectionBody {
  @ApiProperty({ type: 'integer', example: 3, description: 'Place in the batch, or number of the line, from 0.' })
  index!: number;

  @ApiProperty({ example: '/occurredAt', description: 'JSON pointer into the signal.' })
  pointer!: string;

  @ApiProperty({ example: 'must be a date-time with a zone, such as 2026-11-02T09:30:00Z' })
  detail!: string;
}

export class IngestBody implements IngestResponse {
  @ApiProperty({ type: 'integer', example: 998, description: 'New ones, and corrections.' })
  accepted!: number;

  @ApiProperty({ type: 'integer', example: 2, description: 'Those of the accepted that replaced what a known signal said.' })
  corrected!: number;

  @ApiProperty({ type: 'integer', example: 1, description: 'Known already, or deleted; nothing changed.' })
  duplicates!: number;

  @ApiProperty({ type: 'integer', example: 1 })
  rejectedCount!: number;

  @ApiProperty({ type: [RejectionBody], description: 'The first 1,000.' })
  rejected!: RejectionBody[];
}

export class SignalBody implements SignalResponse {
  @ApiProperty({ example: '6f1ed002ab5595859014ebf0951522d9' })
  id!: string;

  @ApiProperty({ enum: KINDS })
  kind!: SignalKind;

  @ApiProperty({ example: 'tanjung-water', description: 'Key of the account.' })
  account!: string;

  @ApiProperty({ type: String, nullable: true, example: 'plant-3' })
  pilot!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'aisha@acme.example' })
  person!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    example: 'aisha@acme.example',
    description: 'The address by which signals name the person.',
  })
  personAddress!: string | null;

  @ApiProperty({ format: 'date-time' })
  occurredAt!: string;

  @ApiProperty({ format: 'date-time' })
  receivedAt!: string;

  @ApiProperty({ example: 'gmail' })
  source!: string;

  @ApiProperty({ type: String, nullable: true, description: "The event's id in its source: with it and `corrects` a signal is corrected." })
  sourceId!: string | null;

  @ApiProperty({ type: Number, nullable: true })
  value!: number | null;

  @ApiProperty({ type: 'object', additionalProperties: true, example: { channel: 'email', side: 'client' } })
  data!: Record<string, unknown>;

  @ApiProperty({ example: 'Aisha Rahman answered by e-mail.', description: 'The signal in plain words.' })
  text!: string;
}

export class SignalPage extends pageOf(SignalBody) {}

export class SignalKindBody implements SignalKindDescription {
  @ApiProperty({ enum: KINDS })
  kind!: SignalKind;

  @ApiProperty()
  meaning!: string;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'JSON Schema of `data`.' })
  schema!: JsonSchema;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'An example of `data`.' })
  example!: Record<string, unknown>;

  @ApiProperty({ required: false, description: 'The signal must name a person.' })
  needsPerson?: boolean;
}

export class SignalKindPage extends pageOf(SignalKindBody) {}
