/** What of a period everybody may see without signing in. */
export type PublicPart = 'overview' | 'indicators' | 'tasks' | 'units';

/** What a coordinator chose to publish of a period. */
export interface Publication {
  readonly published: boolean;
  readonly parts: readonly PublicPart[];
  /** A remark shown with the figures; "" for none. */
  readonly note: string;
}

/** What nobody has published stays inside. */
export const NOT_PUBLISHED: Publication = { published: false, parts: [], note: '' };
