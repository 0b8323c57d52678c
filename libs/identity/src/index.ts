export type { ApiKey } from './api-key.repository';
export { ApiKeyService } from './api-key.service';
export { DEMO_LOGIN } from './demo-login';
export { IdentityModule } from './identity.module';
export { IdentityService } from './identity.service';
export { LoginService } from './login.service';
export type { Principal } from './principal';
export { SessionService } from './session.service';
export { VendorService } from './vendor.service';
