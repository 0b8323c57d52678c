import { Injectable } from '@nestjs/common';
import type { Tx } from '@app/database';
import type { Member } from './principal';

const COLUMNS = 'member_id AS "memberId", email, name, role';

@Injectable()
export class MemberRepository {
  async find(tx: Tx, memberId: string): Promise<Member | undefined> {
    const [row] = await tx.query<Member>(`SELECT ${COLUMNS} FROM member WHERE vendor_id = $1 AND member_id = $2`, [tx.vendorId, memberId]);
    return row;
  }

  async findWithPassword(tx: Tx, memberId: string): Promise<(Member & { passwordHash: string }) | undefined> {
    const [row] = await tx.query<Member & { passwordHash: string }>(
      `SELECT ${COLUMNS}, password_hash AS "passwordHash" FROM member WHERE vendor_id = $1 AND member_id = $2`,
      [tx.vendorId, memberId],
    );
    return row;
  }

  async add(tx: Tx, member: Member, passwordHash: string): Promise<void> {
    await tx.query('INSERT INTO member (vendor_id, member_id, email, name, role, password_hash) VALUES ($1, $2, $3, $4, $5, $6)', [
      tx.vendorId,
      member.memberId,
      member.email,
      member.name,
      member.role,
      passwordHash,
    ]);
  }
}
