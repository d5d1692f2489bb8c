import { cellAddress, parseRange } from '../../appendix/address';
import { type Package } from '../../xlsx/package';
import { escapeXml } from '../../xlsx/xml';
import { type CommentThread } from '../model/comments';
import { type Sheet } from '../model/sheet';
import { type Parts } from './parts';
import { SHEET_RELATIONS, THREAD_RELATIONS, TYPES } from './packageTypes';
import { type SheetText } from './sheetText';
import { childOf, descendants, type XmlElement, xmlTree } from './xmlTree';
import { withNoteShapes } from './noteShapes';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const THREADS = 'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The author of the note that older programs see in place of a comment. */
const STAND_IN = 'tc=';

/** Comments of a sheet with their answers; notes are left in the file, unread. */
export function readComments(source: Package, part: string, sheet: Sheet, persons: ReadonlyMap<string, string>): void {
  const file = source.relationships(part).find(({ type }) => type === 'threadedComment')?.target;
  if (file === undefined || !source.has(file)) return;
  for (const element of xmlTree(file, source.text(file)).children) {
    const id = element.attributes.get('id') ?? '';
    const entry = {
      id,
      authorName: persons.get(element.attributes.get('personId') ?? '') ?? '',
      content: childOf(element, 'text')?.text ?? '',
      created: isoTime(element.attributes.get('dT')),
    };
    const parent = sheet.comments.find((comment) => comment.id === element.attributes.get('parentId'));
    const cell = parseRange(element.attributes.get('ref') ?? '');
    if (parent !== undefined) parent.replies.push(entry);
    else if (cell !== null) {
      const resolved = element.attributes.get('done') === '1';
      sheet.comments.push({ ...entry, cell: sheet.range(cell), authorEmail: '', resolved, replies: [] });
    }
  }
}

/** Days in the file have no zone. */
const isoTime = (text: string | undefined): string =>
  text === undefined ? '' : /Z|[+-]\d\d:\d\d$/.test(text) ? text : `${text}Z`;

export function readPersons(source: Package, workbook: string): Map<string, string> {
  const file = source.relationships(workbook).find(({ type }) => type === 'person')?.target;
  if (file === undefined || !source.has(file)) return new Map();
  return new Map(
    xmlTree(file, source.text(file)).children.map(({ attributes }) => [
      attributes.get('id') ?? '',
      attributes.get('displayName') ?? '',
    ]),
  );
}

export const commentState = ({ comments }: Sheet): unknown =>
  comments.map(({ cell, ...rest }) => ({ ...rest, cell: cell.areas }));

/** Adds authors the workbook does not know yet; gives the ids of all. */
export function writePersons(
  parts: Parts,
  workbook: string,
  known: ReadonlyMap<string, string>,
  names: ReadonlySet<string>,
): Map<string, string> {
  const ids = new Map([...known].map(([id, name]) => [name, id]));
  const fresh = [...names].filter((name) => !ids.has(name));
  fresh.forEach((name, index) => {
    ids.set(name, personId(known.size + index + 1));
  });
  if (fresh.length === 0) return ids;
  const list = [...ids]
    .map(
      ([name, id]) =>
        `<person displayName="${escapeXml(name)}" id="${id}" userId="${escapeXml(name)}" providerId="None"/>`,
    )
    .join('');
  const xml = `${HEAD}<personList xmlns="${THREADS}">${list}</personList>`;
  const old = parts.related(workbook, 'person');
  if (old !== null) parts.set(old, xml);
  else parts.add(workbook, parts.freeName('xl/persons/person', '.xml'), xml, TYPES.person, THREAD_RELATIONS.person);
  return ids;
}

const personId = (number: number): string => `{${String(number).padStart(8, '0')}-0000-4000-8000-000000000000}`;

/** Writes a sheet's comments and the notes that stand for them; notes of others are kept. */
export function writeComments(
  parts: Parts,
  part: string,
  text: SheetText,
  sheet: Sheet,
  persons: ReadonlyMap<string, string>,
): void {
  const { comments } = sheet;
  const lay = (type: 'threadedComment' | 'comments', name: string, xml: string): void => {
    const old = parts.related(part, type);
    if (old !== null) parts.set(old, xml);
    else if (type === 'comments') parts.add(part, name, xml, TYPES.comments, SHEET_RELATIONS.comments);
    else parts.add(part, name, xml, TYPES.threadedComments, THREAD_RELATIONS.threadedComment);
  };
  const notes = parts.related(part, 'comments');
  const kept = notes === null ? [] : keptNotes(notes, parts.text(notes));
  const threads = parts.freeName('xl/threadedComments/threadedComment', '.xml');
  lay('threadedComment', threads, threadsXml(comments, persons));
  lay('comments', parts.freeName('xl/comments', '.xml'), notesXml(kept, comments));
  const places = [...kept.map(({ ref }) => ref), ...comments.map(placeOf)];
  const shapes = parts.related(part, 'vmlDrawing');
  const drawing = withNoteShapes(shapes === null ? null : parts.text(shapes), places);
  if (shapes !== null) parts.set(shapes, drawing);
  else {
    const name = parts.freeName('xl/drawings/vmlDrawing', '.vml');
    const id = parts.add(part, name, drawing, TYPES.vmlDrawing, SHEET_RELATIONS.vmlDrawing);
    text.put('legacyDrawing', `<legacyDrawing xmlns:r="${SHEET_RELATIONS.namespace}" r:id="${id}"/>`);
  }
}

function placeOf({ cell }: CommentThread): string {
  return cellAddress(cell.area.top, cell.area.left);
}

function threadsXml(comments: readonly CommentThread[], persons: ReadonlyMap<string, string>): string {
  const list = comments.flatMap((comment) => {
    const ref = placeOf(comment);
    const one = (entry: Pick<CommentThread, 'id' | 'authorName' | 'content' | 'created'>, more: string): string =>
      `<threadedComment ref="${ref}" dT="${entry.created.replace(/Z$/, '')}" personId="${persons.get(entry.authorName) ?? ''}" id="${entry.id}"${more}>` +
      `<text>${escapeXml(entry.content)}</text></threadedComment>`;
    const done = comment.resolved ? ' done="1"' : '';
    return [one(comment, done), ...comment.replies.map((reply) => one(reply, ` parentId="${comment.id}"`))];
  });
  return `${HEAD}<ThreadedComments xmlns="${THREADS}" xmlns:x="${MAIN}">${list.join('')}</ThreadedComments>`;
}

interface KeptNote {
  readonly ref: string;
  readonly author: string;
  /** The `<text>` element as it is, without prefixes. */
  readonly xml: string;
}

function keptNotes(part: string, text: string): KeptNote[] {
  const root = xmlTree(part, text);
  const authors = descendants(root, 'author').map((author) => author.text);
  const bare = (element: XmlElement): string => {
    const xml = text.slice(element.start, element.end);
    return root.prefix === '' ? xml : xml.replaceAll(`<${root.prefix}`, '<').replaceAll(`</${root.prefix}`, '</');
  };
  return descendants(root, 'comment').flatMap((element) => {
    const author = authors[Number(element.attributes.get('authorId') ?? 0)] ?? '';
    const body = childOf(element, 'text');
    if (author.startsWith(STAND_IN) || body === undefined) return [];
    return [{ ref: element.attributes.get('ref') ?? '', author, xml: bare(body) }];
  });
}

function notesXml(kept: readonly KeptNote[], comments: readonly CommentThread[]): string {
  const fresh = comments.map((comment): KeptNote => ({
    ref: placeOf(comment),
    author: STAND_IN + comment.id,
    xml: `<text><t xml:space="preserve">${escapeXml([comment, ...comment.replies].map(({ content }) => content).join('\n'))}</t></text>`,
  }));
  const notes = [...kept, ...fresh];
  const authors = [...new Set(notes.map(({ author }) => author))];
  const list = notes
    .map(
      ({ ref, author, xml }) => `<comment ref="${ref}" authorId="${String(authors.indexOf(author))}">${xml}</comment>`,
    )
    .join('');
  return (
    `${HEAD}<comments xmlns="${MAIN}"><authors>${authors.map((author) => `<author>${escapeXml(author)}</author>`).join('')}</authors>` +
    `<commentList>${list}</commentList></comments>`
  );
}
