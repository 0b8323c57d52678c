import { IsText } from '../http/fields.decorator';

export class LoginDto {
  @IsText({ min: 3, max: 254, message: 'must be an e-mail address' }, { example: 'demo@afterpilot.example' })
  email!: string;

  @IsText({ max: 200 }, { example: 'demo-pilot' })
  password!: string;
}
