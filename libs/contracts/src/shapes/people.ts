import { type Static, Type } from '@sinclair/typebox';
import { STAKEHOLDER_ROLES } from '@app/scoring/vocabulary';
import { Day, Id, Moment, Nullable, OneOf, pageOf } from './schema';

export const NameOrErased = Nullable(Type.String({ description: 'Null once the person was erased.' }));

export const NamedPerson = Type.Object({ person: Id, name: NameOrErased }, { $id: 'NamedPersonBody' });

const FormerRole = Type.Object({ role: OneOf(STAKEHOLDER_ROLES), since: Moment(), until: Moment() }, { $id: 'FormerRoleBody' });

/** A person at the client or the partner, as known at a moment. */
const PersonResponse = Type.Object(
  {
    id: Id,
    name: NameOrErased,
    address: Nullable(Type.String()),
    roles: Type.Array(OneOf(STAKEHOLDER_ROLES)),
    isDecider: Type.Boolean({ description: 'Champion, sponsor, budget holder or system owner.' }),
    hasLeft: Type.Boolean({ description: 'Gave up their last role.' }),
    lastReplyAt: Nullable(Moment()),
    replyEveryDays: Nullable(Type.Number({ description: 'The usual gap between replies in calendar days; null with fewer than two.' })),
    silentDays: Nullable(
      Type.Number({ description: 'Counted days since the last reply, or the recorded handover after it; null without a reply.' }),
    ),
    isSilent: Nullable(
      Type.Boolean({ description: 'Judged like the silence of the account; null after they left, or where too little is known.' }),
    ),
    formerRoles: Type.Array(FormerRole, { description: 'Roles given up, oldest first.' }),
    lastSeenOn: Nullable(Day({ description: 'Last day on which they used the product.' })),
  },
  { $id: 'PersonBody' },
);
export type PersonResponse = Static<typeof PersonResponse>;

const RoleHolder = Type.Object(
  {
    ...NamedPerson.properties,
    address: Nullable(Type.String()),
    since: Moment(),
    trained: Type.Boolean({ description: 'A backup champion who could take over today.' }),
  },
  { $id: 'RoleHolderBody' },
);

const RoleResponse = Type.Object(
  {
    role: OneOf(STAKEHOLDER_ROLES),
    holders: Type.Array(RoleHolder),
    vacantSince: Nullable(Moment({ description: 'When the role became vacant; null while somebody holds it.' })),
    former: Nullable(NamedPerson, { description: 'The last holder who left.' }),
  },
  { $id: 'RoleBody' },
);
export type RoleResponse = Static<typeof RoleResponse>;

const NextStep = Type.Object({ what: Type.String(), dueOn: Day(), person: Nullable(Id), name: NameOrErased }, { $id: 'NextStepBody' });

export const PeopleResponse = Type.Object(
  {
    account: Type.String(),
    at: Moment(),
    pilot: Type.String({ description: 'The pilot that gives the account its health.' }),
    people: Type.Array(PersonResponse, {
      description: 'Decision-makers first, then other role holders, then by most recent activity.',
    }),
    roles: Type.Array(RoleResponse, { description: 'Roles that were ever mentioned.' }),
    nextStep: Nullable(NextStep, { description: 'The furthest next step that is not overdue.' }),
  },
  { $id: 'PeopleBody' },
);
export type PeopleResponse = Static<typeof PeopleResponse>;

const PersonWithAddress = Type.Object({ person: Id, name: Type.String(), address: Type.String() }, { $id: 'PersonWithAddressBody' });

const DuplicateResponse = Type.Object(
  {
    into: PersonWithAddress,
    from: PersonWithAddress,
    because: OneOf(['same-mailbox', 'same-name'], { description: 'The same part before the @ of their addresses, or the same name.' }),
  },
  { $id: 'DuplicateBody' },
);
export type DuplicateResponse = Static<typeof DuplicateResponse>;

export const DuplicatePage = pageOf(DuplicateResponse, { $id: 'DuplicatePage' });
export type DuplicatePage = Static<typeof DuplicatePage>;
