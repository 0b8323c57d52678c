import { Injectable } from '@nestjs/common';
import type { MemberRole } from '@app/contracts';
import { MemberEntity, type Tx } from '@app/database';
import type { Member } from './principal';

@Injectable()
export class MemberRepository {
  async find(tx: Tx, memberId: string): Promise<Member | undefined> {
    const found = await tx.repository(MemberEntity).findOne({ memberId });
    return found && asMember(found);
  }

  async findWithPassword(tx: Tx, memberId: string): Promise<(Member & { passwordHash: string }) | undefined> {
    const found = await tx.repository(MemberEntity).findOne({ memberId });
    return found && { ...asMember(found), passwordHash: found.passwordHash };
  }

  async add(tx: Tx, member: Member, passwordHash: string): Promise<void> {
    await tx.repository(MemberEntity).insert({ ...member, passwordHash });
  }

  async setPassword(tx: Tx, memberId: string, passwordHash: string): Promise<void> {
    await tx.repository(MemberEntity).update({ memberId }, { passwordHash });
  }
}

function asMember({ memberId, email, name, role }: MemberEntity): Member {
  // A check of the table allows these roles only.
  return { memberId, email, name, role: role as MemberRole };
}
