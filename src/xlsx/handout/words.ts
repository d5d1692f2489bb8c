import { type NobodyWhy, type Through, type UnresolvedName } from '../../handout/types';

/** The sentences of the workbooks handed out; always Vietnamese in practice, since the plan is. */
export interface HandoutWords {
  readonly page: (facts: { readonly unit: string; readonly period: string }) => string;
  readonly progressWords: readonly string[];
  readonly progressHint: Note;
  readonly completionError: Note;
  readonly dateError: Note;
  readonly information: {
    readonly sheet: string;
    readonly title: (unit: string) => string;
    readonly nothing: string;
    readonly columns: Readonly<
      Record<'appendix' | 'section' | 'number' | 'title' | 'owner' | 'product' | 'due' | 'target', string>
    >;
  };
}

export interface Note {
  readonly title: string;
  readonly message: string;
}

/** The sentences of the workbook that says who got what. */
export interface SummaryWords {
  readonly title: (period: string) => string;
  readonly page: string;
  readonly nothing: string;
  readonly sheets: Readonly<Record<'units' | 'rows' | 'open', string>>;
  readonly columns: Readonly<
    Record<
      | 'index'
      | 'unit'
      | 'id'
      | 'file'
      | 'indicators'
      | 'tasks'
      | 'coordinated'
      | 'place'
      | 'section'
      | 'number'
      | 'title'
      | 'through'
      | 'problem'
      | 'written'
      | 'advice',
      string
    >
  >;
  readonly through: Readonly<Record<Through, (written: string) => string>>;
  readonly unowned: string;
  readonly noOwner: string;
  readonly why: Readonly<Record<NobodyWhy, string>>;
  readonly role: Readonly<Record<UnresolvedName['role'], string>>;
  readonly nearest: (names: readonly string[]) => string;
  readonly choose: string;
  readonly split: string;
  readonly chooseHeir: (names: readonly string[]) => string;
}
