import { type FastifyReply, type FastifyRequest } from 'fastify';

/** Sets the ETag of an answer that only its readers may keep; true when the caller already holds this very answer. */
export function isKnownTag(request: FastifyRequest, reply: FastifyReply, tag: string): boolean {
  const etag = `"${tag}"`;
  void reply
    .header('etag', etag)
    .header('cache-control', 'private, no-cache')
    .header('vary', 'Accept-Language, Origin');
  const known = (request.headers['if-none-match'] ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''));
  return known.includes(etag) || known.includes('*');
}
