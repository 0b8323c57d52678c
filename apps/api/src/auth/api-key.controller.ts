import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiKeyCreatedResponse, ApiKeyPage, ApiKeyResponse } from '@app/contracts/shapes';
import { readCursor, writeCursor } from '@app/database';
import { type ApiKey, ApiKeyService, type Principal } from '@app/identity';
import { PageQueryDto } from '../http/page-query.dto';
import { Authenticated } from '../http/problems.decorator';
import { Responds } from '../http/responds.decorator';
import { ApiKeyPathDto, CreateApiKeyDto } from './api-key.dto';
import { CurrentPrincipal, Roles } from './auth.guard';

@ApiTags('API keys')
@Roles('admin')
@Controller('v1/api-keys')
export class ApiKeyController {
  constructor(private readonly apiKeys: ApiKeyService) {}

  @Post()
  @Authenticated(403, 413, 415)
  @ApiOperation({ summary: 'Create an API key', description: 'The key is returned only once. Only admins.' })
  @Responds(ApiKeyCreatedResponse, { status: 201 })
  async create(@CurrentPrincipal() { vendor }: Principal, @Body() { name }: CreateApiKeyDto): Promise<ApiKeyCreatedResponse> {
    const created = await this.apiKeys.create(vendor.vendorId, name);
    return { ...toBody(created), key: created.key };
  }

  @Get()
  @Authenticated(403)
  @ApiOperation({ summary: 'List API keys', description: 'Newest first, including revoked keys. Only admins.' })
  @Responds(ApiKeyPage)
  async list(@CurrentPrincipal() { vendor }: Principal, @Query() { cursor, limit }: PageQueryDto): Promise<ApiKeyPage> {
    const after = cursor === undefined ? undefined : readCursor(cursor, ['uuid'])[0];
    const found = await this.apiKeys.list(vendor.vendorId, { limit: limit + 1, ...(after && { after }) });
    const items = found.slice(0, limit);
    const last = items.at(-1);
    return { items: items.map(toBody), nextCursor: found.length > limit && last ? writeCursor([last.apiKeyId]) : null };
  }

  @Delete(':id')
  @HttpCode(204)
  @Authenticated(403, 404)
  @ApiOperation({ summary: 'Revoke an API key', description: 'It is refused from then on. Only admins.' })
  @ApiNoContentResponse()
  async revoke(@CurrentPrincipal() { vendor }: Principal, @Param() { id }: ApiKeyPathDto): Promise<void> {
    await this.apiKeys.revoke(vendor.vendorId, id);
  }
}

function toBody({ apiKeyId, name, prefix, createdAt, revokedAt }: ApiKey): ApiKeyResponse {
  return { id: apiKeyId, name, prefix, createdAt: createdAt.toISOString(), revokedAt: revokedAt?.toISOString() ?? null };
}
