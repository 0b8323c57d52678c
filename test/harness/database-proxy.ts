import { connect, createServer, type Server, type Socket } from 'node:net';

/** A way to the database that can hang, as a stopped server or a broken network does: connections open, and nothing answers. */
export class DatabaseProxy {
  private readonly sockets = new Set<Socket>();
  private hangs = false;

  private constructor(
    private readonly server: Server,
    /** The database's URL through the proxy. */
    readonly url: string,
  ) {}

  static async to(databaseUrl: string): Promise<DatabaseProxy> {
    const target = new URL(databaseUrl);
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const url = new URL(databaseUrl);
    url.host = `127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
    const proxy = new DatabaseProxy(server, url.href);
    server.on('connection', (client) => proxy.join(client, connect(Number(target.port || 5432), target.hostname)));
    return proxy;
  }

  /** From now on nothing passes, in either direction. */
  hang(): void {
    this.hangs = true;
    for (const socket of this.sockets) socket.pause();
  }

  /** Forwards the delayed data, and everything after it. */
  goOn(): void {
    this.hangs = false;
    for (const socket of this.sockets) socket.resume();
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private join(client: Socket, database: Socket): void {
    this.forward(client, database);
    this.forward(database, client);
  }

  private forward(from: Socket, to: Socket): void {
    this.sockets.add(from);
    from.on('data', (chunk) => to.write(chunk));
    from.on('error', () => to.destroy());
    from.on('close', () => {
      this.sockets.delete(from);
      to.destroy();
    });
    if (this.hangs) from.pause();
  }
}
