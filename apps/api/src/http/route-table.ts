import { Injectable } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';

const METHODS = ['get', 'put', 'post', 'delete', 'patch'] as const;

interface Route {
  pattern: RegExp;
  /** The query parameters of each method that the path knows. */
  methods: Map<string, string[]>;
}

/** Which methods and query parameters each path knows, so that a wrong one is told apart from a wrong path. */
@Injectable()
export class RouteTable {
  private routes: Route[] = [];

  learn({ paths }: Pick<OpenAPIObject, 'paths'>): void {
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

  /** The methods that the path would accept; empty for a path nobody knows. */
  methodsOf(path: string): string[] {
    return [...(this.find(path)?.methods.keys() ?? [])];
  }

  /** The query parameters that a method takes at a path; undefined where it is not known there. */
  queryOf(method: string, path: string): readonly string[] | undefined {
    return this.find(path)?.methods.get(method === 'HEAD' ? 'GET' : method);
  }

  private find(path: string): Route | undefined {
    return this.routes.find((route) => route.pattern.test(path));
  }
}
