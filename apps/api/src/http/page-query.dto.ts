import { IsNumberParameter, IsText, OptionalParameter } from './fields.decorator';

const LIMIT = { min: 1, max: 200, message: 'must be a whole number from 1 to 200' };
const CURSOR = { max: 1000, message: 'must be the nextCursor of a previous page' };

export class PageQueryDto {
  @OptionalParameter()
  @IsText(CURSOR, { description: '`nextCursor` of the previous page; only valid with the same sort and filters.' })
  cursor?: string;

  @OptionalParameter()
  @IsNumberParameter(LIMIT, { default: 50, description: 'Maximum number of items per page.' })
  limit: number = 50;
}
