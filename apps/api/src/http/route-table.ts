import { Injectable } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';

const METHODS = ['get', 'put', 'post', 'delete', 'patch'] as const;

/** Which methods each path knows, so that a wrong method is told apart from a wrong path. */
@Injectable()
export class RouteTable {
  private routes: { pattern: RegExp; methods: string[] }[] = [];

  learn(document: Pick<OpenAPIObject, 'paths'>): void {
    this.routes = Object.entries(document.paths).map(([path, operations]) => ({
      pattern: new RegExp(`^${path.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{[^}]+\}/g, '[^/]+')}/?$`),
      methods: METHODS.filter((method) => operations[method]).map((method) => method.toUpperCase()),
    }));
  }

  /** The methods that the path would accept; empty for a path nobody knows. */
  methodsOf(path: string): string[] {
    return this.routes.find((route) => route.pattern.test(path))?.methods ?? [];
  }
}
