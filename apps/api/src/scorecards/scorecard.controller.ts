import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import {
  PreviewProgress,
  PreviewResponse,
  ScorecardPage,
  ScorecardResponse,
  ScorecardVersionPage,
  ScorecardVersionResponse,
} from '@app/contracts/shapes';
import { HealthPreview } from '@app/health-score';
import type { Principal } from '@app/identity';
import { BUILT_IN_CARDS, type CardSet } from '@app/scoring';
import { ScorecardService } from '@app/scorecard';
import { CurrentPrincipal, Roles } from '../auth/auth.guard';
import { NDJSON } from '../http/json-body.guard';
import { Authenticated } from '../http/problems.decorator';
import { Responds } from '../http/responds.decorator';
import {
  CreateScorecardDto,
  DropDraftQueryDto,
  PreviewDto,
  PublishDto,
  ScorecardPathDto,
  ScorecardVersionPathDto,
  WriteDraftDto,
} from './scorecard.dto';

@ApiTags('Scorecards')
@Controller('v1/scorecards')
export class ScorecardController {
  constructor(
    private readonly scorecards: ScorecardService,
    private readonly health: HealthPreview,
  ) {}

  @Get()
  @Authenticated()
  @ApiOperation({
    summary: 'List scorecards',
    description:
      'All in one page. `default` always exists; its version 1 is built in. The version published last, of any scorecard, is the current one.',
  })
  @Responds(ScorecardPage)
  async list(@CurrentPrincipal() { vendor }: Principal): Promise<ScorecardPage> {
    return { items: await this.scorecards.list(vendor.vendorId), nextCursor: null };
  }

  @Post()
  @Roles('admin')
  @Authenticated(403, 409, 413, 415)
  @ApiOperation({
    summary: 'Create a scorecard',
    description:
      'Its cards become the draft of version 1. The same content again is 200, other content under the same key 409. Only admins.',
  })
  @Responds(ScorecardResponse, { status: 201, description: 'Created.' })
  @Responds(ScorecardResponse, { description: 'It existed with the same content.' })
  async create(
    @CurrentPrincipal() principal: Principal,
    @Body() { key, name, cards = BUILT_IN_CARDS.cards, note = null }: CreateScorecardDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ScorecardResponse> {
    const given = { key, name, cards, note, author: authorOf(principal) };
    const { created, scorecard } = await this.scorecards.create(principal.vendor.vendorId, given);
    response.status(created ? 201 : 200);
    return scorecard;
  }

  @Get(':id')
  @Authenticated(404)
  @ApiOperation({ summary: 'Get a scorecard' })
  @Responds(ScorecardResponse)
  async get(@CurrentPrincipal() { vendor }: Principal, @Param() { id }: ScorecardPathDto): Promise<ScorecardResponse> {
    return this.scorecards.get(vendor.vendorId, id);
  }

  @Get(':id/versions')
  @Authenticated(404)
  @ApiOperation({
    summary: "List a scorecard's versions",
    description: 'Newest first, including the draft, without cards. All in one page.',
  })
  @Responds(ScorecardVersionPage)
  async versions(@CurrentPrincipal() { vendor }: Principal, @Param() { id }: ScorecardPathDto): Promise<ScorecardVersionPage> {
    return { items: await this.scorecards.versions(vendor.vendorId, id), nextCursor: null };
  }

  @Get(':id/versions/:version')
  @Authenticated(404)
  @ApiOperation({ summary: 'Get a version with its cards' })
  @Responds(ScorecardVersionResponse)
  async version(
    @CurrentPrincipal() { vendor }: Principal,
    @Param() { id, version }: ScorecardVersionPathDto,
  ): Promise<ScorecardVersionResponse> {
    return this.scorecards.version(vendor.vendorId, id, version);
  }

  @Get(':id/draft')
  @Authenticated(404)
  @ApiOperation({ summary: 'Get the draft' })
  @Responds(ScorecardVersionResponse)
  async draft(@CurrentPrincipal() { vendor }: Principal, @Param() { id }: ScorecardPathDto): Promise<ScorecardVersionResponse> {
    return this.scorecards.draft(vendor.vendorId, id);
  }

  @Put(':id/draft')
  @Roles('admin')
  @Authenticated(403, 404, 409, 413, 415)
  @ApiOperation({
    summary: 'Save the draft',
    description:
      'Replaces the whole draft; a new draft gets the next number. Send the `revision` of the scorecard as you read it: 409 if somebody has changed it since. Saving the same again is no conflict. Every mistake is named by its JSON pointer. Only admins.',
  })
  @Responds(ScorecardVersionResponse)
  async writeDraft(
    @CurrentPrincipal() principal: Principal,
    @Param() { id }: ScorecardPathDto,
    @Body() { cards, note = null, revision }: WriteDraftDto,
  ): Promise<ScorecardVersionResponse> {
    return this.scorecards.writeDraft(principal.vendor.vendorId, id, { cards, note, revision, author: authorOf(principal) });
  }

  @Delete(':id/draft')
  @HttpCode(204)
  @Roles('admin')
  @Authenticated(403, 404, 409)
  @ApiOperation({ summary: 'Discard the draft', description: 'Does nothing without a draft. Only admins.' })
  @ApiNoContentResponse()
  async dropDraft(
    @CurrentPrincipal() { vendor }: Principal,
    @Param() { id }: ScorecardPathDto,
    @Query() { revision }: DropDraftQueryDto,
  ): Promise<void> {
    await this.scorecards.dropDraft(vendor.vendorId, id, revision);
  }

  @Post(':id/publish')
  @HttpCode(200)
  @Roles('admin')
  @Authenticated(403, 404, 409, 413, 415)
  @ApiOperation({
    summary: 'Publish the draft',
    description:
      'Scores every account by it from now on, and recomputes them at once. A published version never changes: to go back, publish a new draft with the cards of an older version. 409 when the current version has the same cards. Only admins.',
  })
  @Responds(ScorecardVersionResponse)
  async publish(
    @CurrentPrincipal() { vendor }: Principal,
    @Param() { id }: ScorecardPathDto,
    @Body() { version, revision, note = null }: PublishDto,
  ): Promise<ScorecardVersionResponse> {
    return this.scorecards.publish(vendor.vendorId, id, { version, revision, note });
  }

  @Post(':id/preview')
  @HttpCode(200)
  @Authenticated(403, 404, 413, 415)
  @ApiOperation({
    summary: 'Preview a scorecard',
    description:
      'Lists the accounts whose band would change today if these cards (by default the draft) were published, and why. Stores nothing. Compares as many accounts as it can within 20 seconds; `preview/progress` compares all of them.',
  })
  @Responds(PreviewResponse)
  async preview(
    @CurrentPrincipal() { vendor }: Principal,
    @Param() { id }: ScorecardPathDto,
    @Body() { cards }: PreviewDto,
  ): Promise<PreviewResponse> {
    return this.health.preview(vendor.vendorId, await this.cardsOf(vendor.vendorId, id, cards));
  }

  @Post(':id/preview/progress')
  @HttpCode(200)
  @Authenticated(403, 404, 413, 415)
  @ApiOperation({
    summary: 'Preview a scorecard for any number of accounts',
    description:
      'The same preview as NDJSON: lines that say how many accounts have been compared, and a last one with the preview of all of them. It ends early when the connection does; an answer without the last line has failed.',
  })
  @Responds(PreviewProgress, { type: NDJSON })
  async previewProgress(
    @CurrentPrincipal() { vendor }: Principal,
    @Param() { id }: ScorecardPathDto,
    @Body() { cards }: PreviewDto,
    @Res() response: Response,
  ): Promise<void> {
    const set = await this.cardsOf(vendor.vendorId, id, cards);
    // A compressed answer would be held back until there is enough of it.
    response.type(NDJSON).set('cache-control', 'no-store, no-transform');
    const lines = async function* (progress: AsyncIterable<PreviewProgress>): AsyncGenerator<string> {
      for await (const line of progress) yield `${JSON.stringify(line)}\n`;
    };
    try {
      await pipeline(Readable.from(lines(this.health.progress(vendor.vendorId, set))), response);
    } catch (error) {
      // The client closed the connection, so there is nobody to send an error to.
      if ((error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
    }
  }

  private async cardsOf(vendorId: string, id: string, cards: PreviewDto['cards']): Promise<CardSet> {
    const { key } = await this.scorecards.get(vendorId, id);
    const set = cards === undefined || cards === null ? await this.scorecards.draft(vendorId, key) : this.scorecards.requireCards(cards);
    return { cards: set.cards };
  }
}

function authorOf({ member }: Principal): string {
  return member?.email ?? 'API key';
}
