import { type Book } from '../model/book';
import { type CommentThread } from '../model/comments';
import { type Sheet } from '../model/sheet';
import { contains } from '../model/rangeRef';
import { ApiError, invalidArgument, itemNotFound } from '../protocol/errors';
import { wire, type WireClass, type WireObject } from '../protocol/wire';
import { booleanArg, numberArg, rangeArg, textArg } from './arguments';

interface CommentsTarget {
  readonly book: Book;
  readonly sheet: Sheet | null;
}

const all = ({ book, sheet }: CommentsTarget): CommentThread[] =>
  (sheet === null ? book.sheets : [sheet]).flatMap((one) => one.comments);

const object = (comment: CommentThread): WireObject => wire('Comment', comment);

function found(comment: CommentThread | undefined): WireObject {
  if (comment === undefined) throw itemNotFound('comment');
  return object(comment);
}

export const commentCollection: WireClass<CommentsTarget> = {
  items: (target) => all(target).map(object),
  item: (target, args) => found(all(target).find((comment) => comment.id === args[0])),
  methods: {
    Add: (target, args) => {
      const { book } = target;
      const range = rangeArg(args[0], book, target.sheet ?? book.activeSheet);
      if (range.rowCount !== 1 || range.columnCount !== 1) throw invalidArgument('cellAddress');
      if (args[2] != null && args[2] !== 'Plain') throw new ApiError('NotImplemented', 'HOST: comments with mentions');
      const exists = range.sheet.comments.some(({ cell }) => contains(cell.area, range.area));
      if (exists) throw new ApiError('ItemAlreadyExists', 'The cell has a comment already.');
      const comment: CommentThread = {
        id: book.newId(),
        cell: range.with(range.area),
        content: textArg(args[1], 'content'),
        authorName: '',
        authorEmail: '',
        created: new Date().toISOString(),
        resolved: false,
        replies: [],
      };
      range.sheet.comments.push(comment);
      return object(comment);
    },
    GetCount: (target) => all(target).length,
    GetItemAt: (target, args) => found(all(target)[numberArg(args[0], 'index')]),
    GetItemOrNullObject: (target, args) => {
      const comment = all(target).find((one) => one.id === args[0]);
      return comment === undefined ? null : object(comment);
    },
    GetItemByCell: (target, args) => {
      const range = rangeArg(args[0], target.book, target.sheet ?? target.book.activeSheet);
      return found(range.sheet.comments.find(({ cell }) => contains(cell.area, range.area)));
    },
  },
};

export const comment: WireClass<CommentThread> = {
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    Id: ({ id }) => id,
    Content: ({ content }) => content,
    AuthorName: ({ authorName }) => authorName,
    AuthorEmail: ({ authorEmail }) => authorEmail,
    CreationDate: ({ created }) => created,
    Resolved: ({ resolved }) => resolved,
  },
  writes: {
    Content: (target, value) => {
      target.content = textArg(value, 'content');
    },
    Resolved: (target, value) => {
      target.resolved = booleanArg(value, 'resolved');
    },
  },
  methods: {
    Delete: (target) => {
      const { comments } = target.cell.sheet;
      comments.splice(comments.indexOf(target), 1);
    },
    GetLocation: (target) => wire('Range', target.cell.with(target.cell.area)),
  },
};
