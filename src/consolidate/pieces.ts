import { Sharing } from './sharing';
import { type Consolidated } from './types';

/** Characters after which a piece is handed on. */
const PIECE = 2 ** 20;

/** JSON of an object, some items of its lists at a time: the picture of a ministry is longer than a string can be. */
export function* jsonPieces(value: object): Generator<string, void, undefined> {
  let piece = '{';
  for (const [index, [key, content]] of Object.entries(value).entries()) {
    piece += `${index === 0 ? '' : ','}${JSON.stringify(key)}:`;
    if (!Array.isArray(content)) {
      piece += JSON.stringify(content);
      continue;
    }
    piece += '[';
    for (const [at, item] of content.entries()) {
      piece += (at === 0 ? '' : ',') + JSON.stringify(item);
      if (piece.length > PIECE) {
        yield piece;
        piece = '';
      }
    }
    piece += ']';
  }
  yield `${piece}}`;
}

/**
 * The same object as lines of JSON, so that a reader need not hold all of it as one text either: first what is no list,
 * with every list empty; then `{"in": name of the list, "item": …}` for each item in its order; last `{"items": count}`.
 */
export function* linePieces(value: object): Generator<string, void, undefined> {
  const lists = Object.entries(value).filter((entry): entry is [string, unknown[]] => Array.isArray(entry[1]));
  let piece = `${JSON.stringify({ ...value, ...Object.fromEntries(lists.map(([name]) => [name, []])) })}\n`;
  let items = 0;
  for (const [name, list] of lists) {
    const start = `{"in":${JSON.stringify(name)},"item":`;
    for (const item of list) {
      piece += `${start}${JSON.stringify(item)}}\n`;
      items += 1;
      if (piece.length > PIECE) {
        yield piece;
        piece = '';
      }
    }
  }
  yield `${piece}{"items":${String(items)}}\n`;
}

/** Puts a picture together again out of its lines; what many rows have in common is kept once. */
export class PictureLines {
  private readonly sharing = new Sharing();
  private picture: Record<string, unknown> | null = null;
  private items = 0;
  private isWhole = false;

  /** @throws SyntaxError for what is no line of a picture */
  add(line: string): void {
    const said = JSON.parse(line) as Record<string, unknown>;
    if (this.picture === null) {
      this.picture = said;
      return;
    }
    const list = this.picture[String(said['in'])];
    if (Array.isArray(list)) {
      this.items += 1;
      if (said['in'] === 'rows') this.sharing.row(said['item'] as Consolidated['rows'][number]);
      list.push(said['item']);
      return;
    }
    if (said['items'] !== this.items) throw new SyntaxError('Lines of the picture are missing.');
    this.isWhole = true;
  }

  /** The picture; `null` while its last line has not come. */
  whole(): Consolidated | null {
    return this.isWhole ? (this.picture as unknown as Consolidated) : null;
  }
}
