import { ApiProperty } from '@nestjs/swagger';
import type { ApiKeyCreatedResponse, ApiKeyResponse, LoginHintResponse, MeResponse } from '@app/contracts';
import { MEMBER_ROLES } from '@app/identity';

export class MemberBody {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'Aisha Rahman' })
  name!: string;

  @ApiProperty({ example: 'aisha@vendor.example' })
  email!: string;

  @ApiProperty({ enum: MEMBER_ROLES, type: String, example: 'csm' })
  role!: string;
}

export class VendorBody {
  @ApiProperty({ example: 'demo' })
  key!: string;

  @ApiProperty({ example: 'Demo vendor' })
  name!: string;

  @ApiProperty({ description: 'The accounts are made up.' })
  demo!: boolean;
}

export class MeBody implements MeResponse {
  @ApiProperty({ type: MemberBody, nullable: true, description: 'Null when an API key asks.' })
  member!: MemberBody | null;

  @ApiProperty({ type: VendorBody })
  vendor!: VendorBody;
}

export class DemoLoginBody {
  @ApiProperty({ example: 'demo@afterpilot.example' })
  email!: string;

  @ApiProperty({ example: 'demo-pilot' })
  password!: string;
}

export class LoginHintBody implements LoginHintResponse {
  @ApiProperty({ type: DemoLoginBody, nullable: true, description: 'The demo login where it is open, else null.' })
  demo!: DemoLoginBody | null;
}

export class ApiKeyBody implements ApiKeyResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'Mail harvester' })
  name!: string;

  @ApiProperty({ example: 'ap_Zk3x1b', description: 'The beginning of the key, to tell keys apart.' })
  prefix!: string;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  revokedAt!: string | null;
}

export class ApiKeyCreatedBody extends ApiKeyBody implements ApiKeyCreatedResponse {
  @ApiProperty({ example: 'ap_Zk3x1bQ7…', description: 'The key itself: in this one answer and never again.' })
  key!: string;
}
