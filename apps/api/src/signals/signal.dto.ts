import { SIGNAL_KINDS } from '@app/scoring';
import { IsFlag, IsKey, IsListMatching, IsListOf, OptionalParameter } from '../http/fields.decorator';
import { PageQueryDto } from '../http/page-query.dto';

const KINDS = SIGNAL_KINDS.map(({ kind }) => kind);
const ID = /^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$/i;
const MOST_IDS = 50;

export class IngestQueryDto {
  @IsFlag({ description: 'All or nothing: one invalid signal refuses the batch with 422. Not for NDJSON.' })
  strict: boolean = false;

  @IsFlag({ description: 'Creates accounts and pilots that do not exist yet.' })
  createAccounts: boolean = false;
}

export class TimelineQueryDto extends PageQueryDto {
  @OptionalParameter()
  @IsKey({ example: 'tanjung-water', description: 'Key or id of an account; all accounts by default.' })
  account?: string;

  @OptionalParameter()
  @IsListOf(KINDS, 'signal kinds', { example: 'meeting.held,meeting.missed', description: 'Kinds, separated by commas.' })
  kind?: string[];

  @OptionalParameter()
  @IsListMatching(
    ID,
    { most: MOST_IDS, message: `must be at most ${MOST_IDS} ids of signals (32 hexadecimal digits), separated by commas` },
    { description: `At most ${MOST_IDS} signal ids, separated by commas, such as the evidence of an explanation.` },
  )
  ids?: string[];
}
