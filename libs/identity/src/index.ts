export type { ApiKey } from './api-key.repository';
export { ApiKeyService } from './api-key.service';
export { DEMO_LOGIN } from './demo-login';
export { IdentityModule } from './identity.module';
export { IdentityService, type SetUp, type SetUpResult } from './identity.service';
export { LoginService } from './login.service';
export { type Member, MEMBER_ROLES, type MemberRole, type Principal, type Vendor } from './principal';
export { SESSION_DAYS, SessionService } from './session.service';
