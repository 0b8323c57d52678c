import { ApiProperty } from '@nestjs/swagger';
import type { NightResponse } from '@app/contracts';
import { pageOf } from '../http/page.response';

class NightBody implements NightResponse {
  @ApiProperty({ format: 'date-time', description: '02:00 in the time zone of the vendor.' })
  dueAt!: string;

  @ApiProperty({ format: 'date-time' })
  startedAt!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Null while it goes on.' })
  endedAt!: string | null;

  @ApiProperty({ example: 1900, description: 'Accounts at its beginning.' })
  accounts!: number;

  @ApiProperty({ example: 1840, description: 'Accounts of which was said what had been foreseen.' })
  calm!: number;

  @ApiProperty({ example: 60, description: 'Accounts that were computed in full.' })
  computed!: number;
}

export class NightPage extends pageOf(NightBody) {}
