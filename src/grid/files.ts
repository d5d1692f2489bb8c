import { element } from './element';

const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Gives a workbook to the browser as a download. */
export function downloadWorkbook(bytes: Uint8Array, name: string): void {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: XLSX_TYPE }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 60_000);
}

/** Lets files be dropped anywhere on the page. */
export function acceptDrops(root: HTMLElement, hint: string, open: (file: File) => void): void {
  const veil = element('div', { class: 'drop-veil' }, hint);
  veil.hidden = true;
  root.append(veil);
  root.addEventListener('dragover', (event) => {
    event.preventDefault();
    veil.hidden = false;
  });
  root.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) veil.hidden = true;
  });
  root.addEventListener('drop', (event) => {
    event.preventDefault();
    veil.hidden = true;
    const file = event.dataTransfer?.files[0];
    if (file !== undefined) open(file);
  });
}

/** A field to choose a workbook with; it is opened by `pick`. */
export function filePicker(label: string, open: (file: File) => void): { root: HTMLElement; pick: () => void } {
  const root = element('input', {
    type: 'file',
    accept: '.xlsx,.xlsm',
    class: 'hidden-input',
    'aria-label': label,
    tabindex: '-1',
  });
  root.addEventListener('change', () => {
    const file = root.files?.[0];
    if (file !== undefined) open(file);
    root.value = '';
  });
  return {
    root,
    pick: () => {
      root.click();
    },
  };
}
