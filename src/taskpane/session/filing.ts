import { type Submission } from '../../submission/types';
import { type Heads } from './heads';
import { type Store } from './state';
import { type PaneTools } from './tools';

export interface FilingActions {
  /** Puts the report's text on the clipboard, for programs that let nobody save a file. */
  copyFile(): Promise<void>;
  /** The file that was saved last is not to be used: the next one replaces what it would have replaced. */
  dropFile(): void;
}

/** The name tells a person what it is, and no two reports have the same. */
export function fileNameOf({ unit, period, id }: Pick<Submission, 'unit' | 'period' | 'id'>): string {
  return `bao-cao_${unit}_${period}_${id.slice(-6)}.json`;
}

/** Gives a report to the user as the file that a folder's readers take. */
export async function fileReport(
  store: Store,
  tools: Pick<PaneTools, 'saveText'>,
  heads: Heads,
  submission: Submission,
): Promise<void> {
  const name = fileNameOf(submission);
  const text = JSON.stringify(submission);
  const how = await tools.saveText(name, text);
  if (how === 'cancelled') {
    store.set({ notice: { tone: 'info', say: (m) => m.sending.file.notSaved } });
    return;
  }
  heads.set('file', submission, submission.id);
  store.set({ savedFile: { name, text, submission, isSure: how === 'saved' } });
}

export function filingActions(store: Store, tools: Pick<PaneTools, 'copyText'>, heads: Heads): FilingActions {
  return {
    async copyFile() {
      const { savedFile } = store.get();
      if (savedFile === null) return;
      const isCopied = await tools.copyText(savedFile.text);
      store.set({
        notice: isCopied
          ? { tone: 'success', say: (m) => m.sending.file.copied }
          : { tone: 'error', say: (m) => m.sending.file.notCopied },
      });
    },

    dropFile() {
      const { savedFile } = store.get();
      if (savedFile === null) return;
      heads.set('file', savedFile.submission, savedFile.submission.replaces);
      store.set({ savedFile: null });
    },
  };
}
