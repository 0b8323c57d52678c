/**
 * True where the browser's connection is encrypted: by this server, as a trusted proxy says, or because the request asks for the host of a
 * public URL with https, which only a proxy that ends TLS serves.
 */
export function isOverTls({ secure, host }: { secure: boolean; host?: string | undefined }, publicUrl: string | undefined): boolean {
  if (secure || publicUrl === undefined) return secure;
  const { protocol, host: publicHost } = new URL(publicUrl);
  return protocol === 'https:' && host?.toLowerCase() === publicHost;
}
