import { type FastifyRequest } from 'fastify';
import { HubProblem } from './problem';

/**
 * The hub's address without a trailing slash: the one it is known by, else the one the caller used.
 * @throws HubProblem when the Host header could carry anything but a host into a page
 */
export function ownAddress(request: FastifyRequest, publicUrl: string | undefined): string {
  if (publicUrl !== undefined) return publicUrl.replace(/\/$/, '');
  const isHost = /^[a-z0-9.-]{1,253}(:\d{1,5})?$|^\[[0-9a-f:]{2,39}\](:\d{1,5})?$/i.test(request.host);
  if (!isHost) throw new HubProblem('invalid', { errors: [] });
  return `${request.protocol}://${request.host}`;
}
