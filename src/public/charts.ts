import { html, type Html, NOTHING } from './html';

/** A part of a whole; `tone` names its colour and pattern in page.css. */
export interface Slice {
  readonly label: string;
  readonly count: number;
  readonly tone: string;
}

const WIDTH = 600;
const HEIGHT = 26;

/** A whole divided into its parts, as a bar; the figures stand in a table beside it, so that it says only its name. */
export function stackedBar(name: string, slices: readonly Slice[]): Html {
  const whole = slices.reduce((sum, { count }) => sum + count, 0);
  if (whole === 0) return NOTHING;
  let before = 0;
  const parts = slices
    .filter(({ count }) => count > 0)
    .map(({ label, count, tone }) => {
      const from = (before / whole) * WIDTH;
      before += count;
      const width = (before / whole) * WIDTH - from;
      const share = html`<title>${label}: ${count}</title>`;
      const bar = html`<rect class="tone-${tone}" x="${round(from)}" y="0" width="${round(width)}" height="${HEIGHT}"
        >${share}</rect
      >`;
      // A number only where it has room; all of them stand in the table.
      const text =
        width < 26 ? NOTHING : html`<text class="on-${tone}" x="${round(from + width / 2)}" y="18">${count}</text>`;
      return html`${bar}${text}`;
    });
  return html`<svg class="bar" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${name}">${parts}</svg>`;
}

/** A share between 0 and 1 as a thin bar beside its figure, which is there for everybody; this is for the eye alone. */
export function shareBar(share: number | null): Html {
  if (share === null) return NOTHING;
  return html`<svg class="share" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
    <rect class="track" x="0" y="0" width="100" height="6" />
    <rect class="tone-good" x="0" y="0" width="${round(share * 100)}" height="6" />
  </svg>`;
}

/** Two shares over periods as pairs of columns; the figures stand in a table beside it. */
export function trendColumns(
  name: string,
  points: readonly { readonly label: string; readonly shares: readonly (number | null)[] }[],
): Html {
  const step = WIDTH / points.length;
  const columns = points.map(({ label, shares }, index) => {
    const middle = step * (index + 0.5);
    const bars = shares.map((share, which) => {
      const height = (share ?? 0) * 120;
      const x = middle + (which - shares.length / 2) * 26 + 2;
      return html`<rect
        class="tone-${which === 0 ? 'good' : 'plain'}"
        x="${round(x)}"
        y="${round(130 - height)}"
        width="22"
        height="${round(height)}"
      />`;
    });
    return html`${bars}<text class="label" x="${round(middle)}" y="148">${label}</text>`;
  });
  return html`<svg class="trend" viewBox="0 0 ${WIDTH} 156" role="img" aria-label="${name}">
    <path class="axis" d="M0 130.5H${WIDTH}" />
    ${columns}
  </svg>`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
