import { strFromU8, unzipSync } from 'fflate';
import { foldBare } from '../text/fold';
import { TemplateProblem } from './problem';

const MAIN = 'word/document.xml';
const PARTS = /^word\/(document|header\d*|footer\d*)\.xml$/;
const PLACE = /\{\{([^{}]*)\}\}/g;
/** Letters of a torn place's paragraph that are shown, so that it can be found. */
const SHOWN = 40;

/**
 * Words of the template around braces that open or close no place: filling would pass over them in silence.
 * @throws TemplateProblem not-a-template
 */
export function brokenPlaces(template: Uint8Array): readonly string[] {
  const broken = paragraphsIn(template).filter((text) => /\{\{|\}\}/.test(text.replace(PLACE, '')));
  return broken.map(shortened);
}

/**
 * Places for paragraphs and tables that stand in a sentence, whose other words would go.
 * @param alone names of the places that take paragraphs and tables
 * @throws TemplateProblem not-a-template
 */
export function placesInSentences(template: Uint8Array, alone: readonly string[]): readonly string[] {
  const paragraphs = paragraphsIn(template);
  const names = new Set(alone.map(foldBare));
  const among = paragraphs.flatMap((text) =>
    [...text.matchAll(PLACE)].flatMap(([whole, name = '']) =>
      names.has(foldBare(name)) && text.replace(whole, '').trim() !== '' ? [name.trim()] : [],
    ),
  );
  return [...new Set(among)];
}

function paragraphsIn(template: Uint8Array): readonly string[] {
  const parts = partsOf(template);
  return Object.values(parts).flatMap((part) =>
    // A paragraph may hold a text box with paragraphs of its own.
    strFromU8(part)
      .split(/<\/?w:p(?=[\s>/])[^>]*>/)
      .map((xml) => [...xml.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g)].map(([, text = '']) => text).join('')),
  );
}

function partsOf(template: Uint8Array): Readonly<Record<string, Uint8Array>> {
  try {
    const parts = unzipSync(template, { filter: ({ name }) => PARTS.test(name) });
    if (parts[MAIN] !== undefined) return parts;
  } catch (error) {
    throw new TemplateProblem('not-a-template', [], { cause: error });
  }
  throw new TemplateProblem('not-a-template');
}

function shortened(text: string): string {
  const at = text.replace(PLACE, (place) => ' '.repeat(place.length)).search(/\{\{|\}\}/);
  const from = Math.max(0, at - SHOWN / 2);
  return text.slice(from, from + SHOWN).trim();
}
