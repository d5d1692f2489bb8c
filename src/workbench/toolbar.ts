import { element } from '../grid/element';
import { filePicker } from '../grid/files';
import { type Messages } from '../messages';
import { ribbonButton } from './elements';
import { type Sample } from './files';
import { type Command } from './session';

export interface ToolbarActions {
  open(file: File): void;
  openSample(sample: Sample): void;
  save(): void;
  press(command: Command): void;
  togglePane(): void;
}

const ICONS: Readonly<Record<Command, string>> = {
  check: 'assets/check-32.png',
  assess: 'assets/assess-32.png',
  clearMarks: 'assets/clear-32.png',
  send: 'assets/send-32.png',
};

/** The bar above the grid: files, and the add-in's buttons as its ribbon tab has them. */
export function toolbar(
  words: Messages['workbench'],
  actions: ToolbarActions,
): {
  readonly root: HTMLElement;
  offer(samples: readonly Sample[]): void;
  setBusy(command: Command, isBusy: boolean): void;
} {
  const picker = filePicker(words.open, actions.open);
  const plain = (label: string, onPress: () => void): HTMLButtonElement => {
    const button = element('button', { type: 'button', class: 'plain-button' }, label);
    button.addEventListener('click', onPress);
    return button;
  };
  const choice = element('select', { 'aria-label': words.samples });
  let offered: readonly Sample[] = [];
  choice.addEventListener('change', () => {
    const sample = offered[choice.selectedIndex - 1];
    if (sample !== undefined) actions.openSample(sample);
  });
  const commands: readonly Command[] = ['check', 'assess', 'clearMarks', 'send'];
  const buttons = new Map(
    commands.map((command) => [
      command,
      ribbonButton(words[command], ICONS[command], command, () => {
        actions.press(command);
      }),
    ]),
  );
  const paneButton = ribbonButton(words.pane, 'assets/pane-32.png', 'pane', actions.togglePane);
  const files = element(
    'div',
    { class: 'tool-group' },
    plain(words.open, picker.pick),
    picker.root,
    plain(words.save, actions.save),
    choice,
  );
  const ribbon = element(
    'div',
    { class: 'tool-group', role: 'group', 'aria-label': words.commandBar },
    ...buttons.values(),
    paneButton,
  );
  return {
    root: element('div', { class: 'toolbar' }, files, ribbon),
    offer: (samples) => {
      offered = samples;
      choice.hidden = samples.length === 0;
      choice.replaceChildren(
        element('option', { value: '' }, words.chooseSample),
        ...samples.map((sample) => element('option', { value: sample.url }, sample.name)),
      );
    },
    setBusy: (command, isBusy) => {
      const button = buttons.get(command);
      if (button !== undefined) button.disabled = isBusy;
    },
  };
}
