import { type Static, Type } from '@sinclair/typebox';
import { Id, Moment, Nullable, pageOf } from './schema';

export const MEMBER_ROLES = ['admin', 'csm', 'ae'] as const;
export type MemberRole = (typeof MEMBER_ROLES)[number];

const MemberResponse = Type.Object(
  {
    id: Id,
    name: Type.String({ example: 'Aisha Rahman' }),
    email: Type.String({ example: 'aisha@vendor.example' }),
    role: Type.Unsafe<string>({ type: 'string', enum: [...MEMBER_ROLES], example: 'csm' }),
  },
  { $id: 'MemberBody' },
);

const VendorResponse = Type.Object(
  {
    key: Type.String({ example: 'demo' }),
    name: Type.String({ example: 'Demo vendor' }),
    demo: Type.Boolean({ description: 'The accounts are fictional.' }),
  },
  { $id: 'VendorBody' },
);

export const MeResponse = Type.Object(
  {
    member: Nullable(MemberResponse, { description: 'Null when the caller is an API key.' }),
    vendor: VendorResponse,
  },
  { $id: 'MeBody' },
);
export type MeResponse = Static<typeof MeResponse>;

const DemoLogin = Type.Object(
  { email: Type.String({ example: 'demo@afterpilot.example' }), password: Type.String({ example: 'demo-pilot' }) },
  { $id: 'DemoLoginBody' },
);

/** `GET /auth/hint` needs no login. */
export const LoginHintResponse = Type.Object(
  { demo: Nullable(DemoLogin, { description: 'The demo login where it is enabled, otherwise null.' }) },
  { $id: 'LoginHintBody' },
);
export type LoginHintResponse = Static<typeof LoginHintResponse>;

export const VendorTimeZone = Type.Object(
  {
    timeZone: Type.String({
      example: 'Asia/Kuala_Lumpur',
      description: 'An IANA name. Due dates and the 02:00 nightly run use this time zone.',
    }),
  },
  { $id: 'VendorTimeZoneBody' },
);
export type VendorTimeZone = Static<typeof VendorTimeZone>;

export const ApiKeyResponse = Type.Object(
  {
    id: Id,
    name: Type.String({ example: 'Mail harvester' }),
    prefix: Type.String({ example: 'ap_Zk3x1b', description: 'The start of the key, to recognise it by.' }),
    createdAt: Moment(),
    revokedAt: Nullable(Moment()),
  },
  { $id: 'ApiKeyBody' },
);
export type ApiKeyResponse = Static<typeof ApiKeyResponse>;

export const ApiKeyPage = pageOf(ApiKeyResponse, { $id: 'ApiKeyPage' });
export type ApiKeyPage = Static<typeof ApiKeyPage>;

export const ApiKeyCreatedResponse = Type.Object(
  {
    ...ApiKeyResponse.properties,
    key: Type.String({ example: 'ap_Zk3x1bQ7…', description: 'The key itself, returned only in this response.' }),
  },
  { $id: 'ApiKeyCreatedBody' },
);
export type ApiKeyCreatedResponse = Static<typeof ApiKeyCreatedResponse>;
