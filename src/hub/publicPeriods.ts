import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { type PublicFigures } from '../public/figures';
import { type HubContext } from './context';
import { pictureContext, pictureTag } from './picture';

const unpack = promisify(gunzip);

/** Periods kept ready: small, since they hold no row of any unit. */
const KEPT = 24;

interface KeptFigures {
  readonly tag: string;
  readonly figures: PublicFigures;
}

/** The figures of periods as the public pages show them, made in the workbooks' thread and kept until they change. */
export class PublicPeriods {
  private readonly kept = new Map<string, KeptFigures>();

  constructor(private readonly context: Pick<HubContext, 'store' | 'now' | 'workbooks'>) {}

  /** All that could be published of a period; what is published is the caller's to choose. */
  async figures(period: string): Promise<KeptFigures> {
    const { store, now, workbooks } = this.context;
    const tag = await pictureTag(store, await pictureContext(store, period, now()));
    const before = this.kept.get(period);
    if (before?.tag === tag) return before;
    const made = await workbooks.newest({ kind: 'public', period, language: 'vi' }, tag);
    const figures = JSON.parse((await unpack(Buffer.concat(made.blocks))).toString('utf8')) as PublicFigures;
    const kept = { tag: made.tag, figures };
    this.kept.delete(period);
    this.kept.set(period, kept);
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= KEPT) break;
      this.kept.delete(oldest);
    }
    return kept;
  }
}
