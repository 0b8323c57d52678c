import { IsIdOf, IsText } from '../http/fields.decorator';

export class CreateApiKeyDto {
  @IsText({ max: 100 }, { example: 'Mail harvester', description: 'What the key is for.' })
  name!: string;
}

export class ApiKeyPathDto {
  @IsIdOf('an API key')
  id!: string;
}
