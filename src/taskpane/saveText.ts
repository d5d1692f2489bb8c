import { type SavedHow } from './session/tools';

interface FilePicker {
  showSaveFilePicker?: (options: {
    suggestedName: string;
    types: { description: string; accept: Record<string, string[]> }[];
  }) => Promise<{ createWritable(): Promise<{ write(text: string): Promise<void>; close(): Promise<void> }> }>;
}

/**
 * Gives a text file to the user. Where the browser lets the user choose a place, it also says that the file is there;
 * in frames and in older programs it is offered as a download, and nobody says what became of it.
 */
export async function saveText(name: string, text: string): Promise<SavedHow> {
  const { showSaveFilePicker } = window as FilePicker;
  if (showSaveFilePicker !== undefined) {
    try {
      const place = await showSaveFilePicker.call(window, {
        suggestedName: name,
        types: [{ description: 'JSON', accept: { 'application/json': ['.json'] } }],
      });
      const file = await place.createWritable();
      await file.write(text);
      await file.close();
      return 'saved';
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return 'cancelled';
      // A frame of another origin may not open the dialogue: the download below it may.
    }
  }
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return 'offered';
}

/** False when the clipboard is closed to us. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
