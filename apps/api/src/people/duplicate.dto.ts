import { IsIdOf, IsYesOrNo } from '../http/fields.decorator';

export class AnswerDuplicateDto {
  @IsIdOf('the person to keep')
  into!: string;

  @IsIdOf('the other person')
  from!: string;

  @IsYesOrNo({ description: 'True merges them; false keeps them apart.' })
  isSame!: boolean;
}
