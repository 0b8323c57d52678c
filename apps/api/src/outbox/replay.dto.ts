import { EVENTS } from '@app/database';
import { IsNumberSet, IsOneOf, OptionalField } from '../http/fields.decorator';

const MOST = 1000;
const IDS = { min: 1, max: Number.MAX_SAFE_INTEGER, most: MOST, message: `must be up to ${MOST} ids of failed updates, each once` };

export class ReplayDto {
  @OptionalField()
  @IsOneOf(EVENTS, { description: 'Only updates of this event.' })
  event?: string | null;

  @OptionalField()
  @IsNumberSet(IDS, { description: 'Only these updates.' })
  ids?: number[] | null;
}
