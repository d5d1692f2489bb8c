import { type Submission } from './types';

/** Where a writer files a submission in a folder: one place after each revision (`null`: none), so that one gets it. */
export function filedName({ period, unit }: Pick<Submission, 'period' | 'unit'>, after: string | null): string {
  return `${period}/${unit}/${after === null ? 'first.json' : `after-${after}.json`}`;
}

/**
 * The revision after which a file was filed, by where it stands; `undefined` for one that somebody dropped. The name may
 * begin with other folders and be written with either slash.
 */
export function claimedAfter(name: string, submission: Pick<Submission, 'period' | 'unit'>): string | null | undefined {
  const steps = name.split(/[\\/]/);
  const place = steps.slice(-3).join('/');
  const id = /^after-([0-9a-f-]{36})\.json$/.exec(steps.at(-1) ?? '')?.[1];
  if (id !== undefined) return place === filedName(submission, id) ? id : undefined;
  return place === filedName(submission, null) ? null : undefined;
}
