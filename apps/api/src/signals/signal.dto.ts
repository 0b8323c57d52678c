import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, Matches } from 'class-validator';
import { SIGNAL_KINDS } from '@app/scoring';
import { IsFlag, IsKey } from '../http/fields.decorator';
import { PageQueryDto } from '../http/page-query.dto';

const KINDS = SIGNAL_KINDS.map(({ kind }) => kind);
const MOST_IDS = 50;
const IDS = { message: `must be at most ${MOST_IDS} ids of signals (32 hexadecimal digits), separated by commas` };

export class IngestQueryDto {
  @ApiProperty({
    required: false,
    type: Boolean,
    default: false,
    description: 'All or nothing: one invalid signal refuses the batch with 422. Not for NDJSON.',
  })
  @IsFlag()
  strict: boolean = false;

  @ApiProperty({ required: false, type: Boolean, default: false, description: 'Creates accounts and pilots that do not exist yet.' })
  @IsFlag()
  createAccounts: boolean = false;
}

export class TimelineQueryDto extends PageQueryDto {
  @ApiProperty({ required: false, example: 'tanjung-water', description: 'Key or id of an account; all accounts by default.' })
  @IsOptional()
  @IsKey()
  account?: string;

  @ApiProperty({ required: false, type: String, example: 'meeting.held,meeting.missed', description: 'Kinds, separated by commas.' })
  @IsOptional()
  @Transform(separate)
  @IsArray()
  @ArrayMaxSize(KINDS.length)
  @IsIn(KINDS, { each: true, message: `must be signal kinds, separated by commas: ${KINDS.join(', ')}` })
  kind?: string[];

  @ApiProperty({
    required: false,
    type: String,
    description: `At most ${MOST_IDS} signal ids, separated by commas, such as the evidence of an explanation.`,
  })
  @IsOptional()
  @Transform(separate)
  @IsArray(IDS)
  @ArrayMaxSize(MOST_IDS, IDS)
  @Matches(/^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$/i, { each: true, ...IDS })
  ids?: string[];
}

function separate({ value }: { value: unknown }): unknown {
  return typeof value === 'string' ? value.split(',') : value;
}
