import { type IPatch, patchDetector, patchDocument, PatchType, TextRun } from 'docx';
import { foldBare } from '../text/fold';
import { type Block } from './blocks';
import { contentOf } from './content';
import { brokenPlaces, placesInSentences } from './inspect';
import { TemplateProblem } from './problem';

/** What goes into a place: words inside a sentence, or paragraphs and tables of their own. */
export type Filling = string | readonly Block[];

/**
 * Fills the places of a template; everything else in it stays. A place written in capitals is filled in capitals.
 * @param fillings by the name of the place
 * @throws TemplateProblem for bytes that are no template, places with unknown names, torn or in a sentence where they
 * take paragraphs, and templates without places
 */
export async function fillTemplate(
  template: Uint8Array,
  fillings: Readonly<Record<string, Filling>>,
): Promise<Uint8Array> {
  const known = new Map(Object.entries(fillings).map(([name, filling]) => [foldBare(name), filling]));
  const broken = brokenPlaces(template);
  if (broken.length > 0) throw new TemplateProblem('broken-places', broken);
  const places = [...new Set(await placesOf(template))];
  if (places.length === 0) throw new TemplateProblem('no-places');
  const unknown = places.filter((place) => !known.has(foldBare(place)));
  if (unknown.length > 0)
    throw new TemplateProblem(
      'unknown-places',
      unknown.map((place) => place.trim()),
    );
  const alone = Object.entries(fillings).flatMap(([name, filling]) => (typeof filling === 'string' ? [] : [name]));
  const among = placesInSentences(template, alone);
  if (among.length > 0) throw new TemplateProblem('places-not-alone', among);
  const patches: Record<string, IPatch> = {};
  for (const place of places) {
    const filling = known.get(foldBare(place));
    if (filling !== undefined) patches[place] = patchOf(filling, isCapitals(place));
  }
  return patchDocument({ outputType: 'uint8array', data: template, patches, keepOriginalStyles: true });
}

async function placesOf(template: Uint8Array): Promise<readonly string[]> {
  try {
    return await patchDetector({ data: template });
  } catch (error) {
    throw new TemplateProblem('not-a-template', [], { cause: error });
  }
}

function patchOf(filling: Filling, inCapitals: boolean): IPatch {
  if (typeof filling !== 'string') return { type: PatchType.DOCUMENT, children: contentOf(filling) };
  const text = inCapitals ? filling.toLocaleUpperCase('vi') : filling;
  return { type: PatchType.PARAGRAPH, children: [new TextRun(text)] };
}

const isCapitals = (place: string): boolean => place === place.toLocaleUpperCase('vi');
