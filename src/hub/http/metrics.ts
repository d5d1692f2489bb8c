import { type FastifyInstance } from 'fastify';
import { type Store } from '../store/store';
import { HubProblem } from './problem';

/** Counters for the operator, in the text format Prometheus reads; no unit, no value of a report. */
export class Metrics {
  private readonly counters = new Map<string, number>();

  count(name: 'requests' | 'submissions', label: string): void {
    const key = `phuluc_${name}_total{${name === 'requests' ? 'status' : 'outcome'}="${label}"}`;
    this.counters.set(key, (this.counters.get(key) ?? 0) + 1);
  }

  text(): string {
    const lines = [...this.counters].map(([key, value]) => `${key} ${value}`).sort();
    const memory = process.memoryUsage().rss;
    return [
      '# TYPE phuluc_requests_total counter',
      '# TYPE phuluc_submissions_total counter',
      ...lines,
      '# TYPE process_resident_memory_bytes gauge',
      `process_resident_memory_bytes ${memory}`,
      '# TYPE process_uptime_seconds gauge',
      `process_uptime_seconds ${Math.round(process.uptime())}`,
      '',
    ].join('\n');
  }
}

/** `/healthz`: the process answers. `/readyz`: the store answers too. `/metrics`: counters. */
export function operationRoutes(app: FastifyInstance, store: Store, metrics: Metrics): void {
  app.addHook('onResponse', async (_request, reply) => metrics.count('requests', String(reply.statusCode)));
  app.get('/healthz', async () => ({ status: 'ok' }));
  app.get('/readyz', async (request) => {
    try {
      await store.db.selectFrom('periods').select('period').limit(1).execute();
    } catch (error) {
      request.log.error({ failure: (error as Error).name }, 'store does not answer');
      throw new HubProblem('not-ready', { retryAfter: 5 });
    }
    return { status: 'ready' };
  });
  app.get('/metrics', async (_request, reply) => reply.type('text/plain; version=0.0.4').send(metrics.text()));
}
