import { ApiProperty } from '@nestjs/swagger';
import type { AskedField, QuestionForm, QuestionResponse } from '@app/contracts';
import { SIGNAL_KINDS, type SignalKind } from '@app/scoring';
import { SentenceBody } from './sentence.response';

const KINDS = SIGNAL_KINDS.map(({ kind }) => kind);

class AskedFieldBody implements AskedField {
  @ApiProperty({ example: '/state', description: '`person`, `occurredOn` (a date in the past), or a JSON pointer into `data`.' })
  field!: string;

  @ApiProperty({ required: false, description: 'Where the title of the property does not fit the question.' })
  label?: string;

  @ApiProperty()
  required!: boolean;
}

class AnswerWithoutFieldsBody {
  @ApiProperty({ example: 'Nobody' })
  label!: string;

  @ApiProperty({ enum: KINDS })
  kind!: SignalKind;

  @ApiProperty({ type: 'object', additionalProperties: true })
  data!: Record<string, unknown>;
}

class SecondSignalBody {
  @ApiProperty({ example: 'The client has confirmed it' })
  label!: string;

  @ApiProperty({ enum: KINDS })
  kind!: SignalKind;
}

class QuestionFormBody implements QuestionForm {
  @ApiProperty({ enum: KINDS, description: 'Its schema in `GET /v1/signal-kinds` says what each field may hold.' })
  kind!: SignalKind;

  @ApiProperty({ type: [AskedFieldBody] })
  fields!: AskedFieldBody[];

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'Sent beside the fields.' })
  data!: Record<string, unknown>;

  @ApiProperty({ type: [String], example: ['decision'], description: 'Properties of `data` that get a new key.' })
  newKeys!: string[];

  @ApiProperty({ type: AnswerWithoutFieldsBody, nullable: true, description: 'An answer for which nothing is typed.' })
  instead!: AnswerWithoutFieldsBody | null;

  @ApiProperty({ type: SecondSignalBody, nullable: true, description: 'A second signal with the same new keys, if its box is ticked.' })
  also!: SecondSignalBody | null;
}

export class QuestionBody extends SentenceBody implements QuestionResponse {
  @ApiProperty({ type: QuestionFormBody, nullable: true, description: 'The signal that answers it; null where only a source can.' })
  answer!: QuestionFormBody | null;
}
