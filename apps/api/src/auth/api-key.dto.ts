import { ApiProperty } from '@nestjs/swagger';
import { IsString, IsUUID, Length } from 'class-validator';

export class CreateApiKeyDto {
  @ApiProperty({ example: 'Mail harvester', maxLength: 100 })
  @IsString({ message: 'must be text that says what the key is for' })
  @Length(1, 100, { message: 'must have 1 to 100 characters' })
  name!: string;
}

export class ApiKeyPathDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID(undefined, { message: 'must be the id of an API key' })
  id!: string;
}
