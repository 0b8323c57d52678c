export interface MeResponse {
  member: { id: string; name: string; email: string; role: string } | null;
  vendor: { key: string; name: string; demo: boolean };
}

/** Of `/v1/vendor/time-zone`; IANA. */
export interface VendorTimeZone {
  timeZone: string;
}

export interface ApiKeyResponse {
  id: string;
  name: string;
  prefix: string;
  createdAt: string;
  revokedAt: string | null;
}

/** `POST /v1/api-keys`: the key itself is in this one answer and never again. */
export interface ApiKeyCreatedResponse extends ApiKeyResponse {
  key: string;
}

/** `GET /auth/hint`, answered without a login: the demo login, only where it is open; else null. */
export interface LoginHintResponse {
  demo: { email: string; password: string } | null;
}
