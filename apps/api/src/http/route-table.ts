import { Injectable } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';

const METHODS = ['get', 'put', 'post', 'delete', 'patch'] as const;

interface Route {
  pattern: RegExp;
  /** Query parameters by method. */
  methods: Map<string, string[]>;
}

/** Methods and query parameters of each path, so that errors can name the allowed ones. */
@Injectable()
export class RouteTable {
  private routes: Route[] = [];

  load({ paths }: Pick<OpenAPIObject, 'paths'>): void {
    this.routes = Object.entries(paths).map(([path, operations]) => ({
      pattern: new RegExp(`^${path.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{[^}]+\}/g, '[^/]+')}/?$`),
      methods: new Map(
        METHODS.filter((method) => operations[method]).map((method) => [
          method.toUpperCase(),
          (operations[method]?.parameters ?? []).flatMap((each) => ('in' in each && each.in === 'query' ? [each.name] : [])),
        ]),
      ),
    }));
  }

  /** The methods of a path; empty for an unknown path. */
  methodsOf(path: string): string[] {
    return [...(this.find(path)?.methods.keys() ?? [])];
  }

  /** The query parameters of a route; undefined for an unknown route. */
  queryOf(method: string, path: string): readonly string[] | undefined {
    return this.find(path)?.methods.get(method === 'HEAD' ? 'GET' : method);
  }

  private find(path: string): Route | undefined {
    return this.routes.find((route) => route.pattern.test(path));
  }
}
