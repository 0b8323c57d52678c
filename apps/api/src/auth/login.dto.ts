import { ApiProperty } from '@nestjs/swagger';
import { IsString, Length } from 'class-validator';

export class LoginDto {
  @ApiProperty({ example: 'demo@afterpilot.example', maxLength: 254 })
  @IsString({ message: 'must be an e-mail address' })
  @Length(3, 254, { message: 'must be an e-mail address' })
  email!: string;

  @ApiProperty({ example: 'demo-pilot', maxLength: 200 })
  @IsString({ message: 'must be text' })
  @Length(1, 200, { message: 'must have 1 to 200 characters' })
  password!: string;
}
