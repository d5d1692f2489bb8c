/** Office takes `history.pushState` away from the pane, so the view is in the hash, which can also be linked to. */
export const VIEWS = ['overview', 'check', 'status', 'send', 'coordinate', 'settings'] as const;
export type View = (typeof VIEWS)[number];

const HASH_OF_VIEW: Readonly<Record<View, string>> = {
  overview: '#/tong-quan',
  check: '#/kiem-tra',
  status: '#/trang-thai',
  send: '#/gui',
  coordinate: '#/tong-hop',
  settings: '#/cai-dat',
};

export const hashOf = (view: View): string => HASH_OF_VIEW[view];

/** The view a hash names; the overview for anything else (Office puts its own data there). */
export function viewOf(hash: string): View {
  return VIEWS.find((view) => HASH_OF_VIEW[view] === hash) ?? 'overview';
}
