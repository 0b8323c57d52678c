import { Body, Controller, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiCookieAuth, ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { LoginHintResponse, MeResponse } from '@app/contracts/shapes';
import { LoginService, SessionService } from '@app/identity';
import { isOverTls } from '@app/http';
import { API_SETTINGS, type ApiSettings } from '../api.settings';
import { clientAddress } from '../http/client-address.rules';
import { Problems } from '../http/problems.decorator';
import { Responds } from '../http/responds.decorator';
import { Metrics } from '../status/metrics';
import { Public } from './auth.guard';
import { LoginDto } from './login.dto';
import { requireSameOrigin } from './same-origin.rules';
import { SESSION_COOKIE, sessionCookie } from './session-cookie';

@ApiTags('Login')
@Controller('auth')
export class AuthController {
  constructor(
    private readonly logins: LoginService,
    private readonly sessions: SessionService,
    private readonly metrics: Metrics,
    @Inject(API_SETTINGS) private readonly settings: ApiSettings,
  ) {}

  @Post('login')
  @Public()
  @HttpCode(200)
  @ApiOperation({
    summary: 'Log in',
    description:
      'Sets the session cookie. After 10 failures for an e-mail address from one network address it is refused there for up to 15 minutes.',
  })
  @Responds(MeResponse)
  @Problems(400, 401, 403, 413, 415, 429)
  async login(@Body() body: LoginDto, @Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<MeResponse> {
    // Otherwise another site could log its visitors in to an account of its own.
    if (request.headers.origin !== undefined) requireSameOrigin(request, this.settings.publicUrl);
    const attempt = { ...body, address: clientAddress(request.ip), demoAllowed: this.settings.loopbackOnly };
    const { token, expiresAt, member, vendor } = await this.logins.login(attempt, new Date()).catch((error: unknown) => {
      this.metrics.countLogin('refused');
      throw error;
    });
    this.metrics.countLogin('accepted');
    response.cookie(SESSION_COOKIE, token, sessionCookie(isOverTls(request, this.settings.publicUrl), expiresAt));
    return {
      member: { id: member.memberId, name: member.name, email: member.email, role: member.role },
      vendor: { key: vendor.key, name: vendor.name, demo: vendor.demo },
    };
  }

  @Post('logout')
  @Public()
  @HttpCode(204)
  @ApiCookieAuth()
  @ApiOperation({ summary: 'Log out', description: 'Ends the session and clears its cookie. Does nothing without a session.' })
  @ApiNoContentResponse()
  @Problems(400, 403)
  async logout(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    const token: unknown = (request.cookies as Record<string, unknown>)[SESSION_COOKIE];
    if (typeof token !== 'string') return;
    requireSameOrigin(request, this.settings.publicUrl);
    await this.sessions.close(token);
    response.clearCookie(SESSION_COOKIE, sessionCookie(isOverTls(request, this.settings.publicUrl)));
  }

  @Get('hint')
  @Public()
  @ApiOperation({ summary: 'Get the demo login, where it is enabled' })
  @Responds(LoginHintResponse)
  @Problems(400)
  async hint(): Promise<LoginHintResponse> {
    const demo = this.settings.loopbackOnly ? await this.logins.demoLogin(new Date()) : undefined;
    return { demo: demo ? { ...demo } : null };
  }
}
