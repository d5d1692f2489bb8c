import { type Package } from './package';
import { type XmlHandler } from './xml';

/** Excel writes characters XML cannot hold as `_x000D_`. */
export const unescapeCodes = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;

/**
 * Gathers the text of `<si>` or `<is>`: plain `<t>`, or the `<t>` of its rich runs; phonetic runs (`<rPh>`) are
 * reading aids, not text.
 */
export class TextGatherer {
  private readonly pieces: string[] = [];
  private phonetic = 0;
  /** Whether the scanner should hand over character data now. */
  taking = false;

  open(name: string, selfClosing: boolean): void {
    if (name === 'rPh' && !selfClosing) this.phonetic++;
    else if (name === 't') this.taking = this.phonetic === 0 && !selfClosing;
  }

  text(text: string): void {
    this.pieces.push(text);
  }

  close(name: string): void {
    if (name === 'rPh' && this.phonetic > 0) this.phonetic--;
    else if (name === 't') this.taking = false;
  }

  take(): string {
    const text = this.pieces.length === 1 ? (this.pieces[0] as string) : this.pieces.join('');
    this.pieces.length = 0;
    this.phonetic = 0;
    this.taking = false;
    return unescapeCodes(text);
  }
}

/** The shared strings in their order. */
export function readSharedStrings(source: Package, part: string): string[] {
  const strings: string[] = [];
  const gatherer = new TextGatherer();
  let inside = false;
  const handler: XmlHandler = {
    wantsText: false,
    open: (name, tag) => {
      if (name === 'si') {
        inside = !tag.selfClosing;
        if (tag.selfClosing) strings.push('');
        return;
      }
      if (!inside) return;
      gatherer.open(name, tag.selfClosing);
      handler.wantsText = gatherer.taking;
    },
    text: (text) => {
      gatherer.text(text);
    },
    close: (name) => {
      if (!inside) return;
      if (name === 'si') {
        strings.push(gatherer.take());
        inside = false;
        handler.wantsText = false;
        return;
      }
      gatherer.close(name);
      handler.wantsText = gatherer.taking;
    },
  };
  source.stream(part, handler);
  return strings;
}
