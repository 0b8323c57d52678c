import type { Type } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import type { Page } from '@app/contracts';

/** The documented class of a page of `item`; derive a named class from it. */
export function pageOf<T>(item: Type<T>): Type<Page<T>> {
  class PageBody implements Page<T> {
    @ApiProperty({ type: [item] })
    items!: T[];

    @ApiProperty({ type: String, nullable: true, description: 'Send it as `cursor` for the next page; null at the end.' })
    nextCursor!: string | null;
  }
  return PageBody;
}
