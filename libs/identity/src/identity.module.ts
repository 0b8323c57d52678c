import { Module } from '@nestjs/common';
import { ApiKeyRepository } from './api-key.repository';
import { ApiKeyService } from './api-key.service';
import { CredentialRepository } from './credential.repository';
import { IdentityService } from './identity.service';
import { KeyGuessService } from './key-guess.service';
import { LoginLimitService } from './login-limit.service';
import { LoginService } from './login.service';
import { MemberRepository } from './member.repository';
import { MemberService } from './member.service';
import { PasswordService } from './password.service';
import { SessionService } from './session.service';
import { VendorRepository } from './vendor.repository';
import { VendorService } from './vendor.service';

@Module({
  providers: [
    ApiKeyRepository,
    ApiKeyService,
    CredentialRepository,
    IdentityService,
    KeyGuessService,
    LoginLimitService,
    LoginService,
    MemberRepository,
    MemberService,
    PasswordService,
    SessionService,
    VendorRepository,
    VendorService,
  ],
  exports: [ApiKeyService, IdentityService, KeyGuessService, LoginService, MemberService, SessionService, VendorService],
})
export class IdentityModule {}
