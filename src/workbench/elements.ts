import { element } from '../grid/element';

/** A button as in Excel's ribbon: picture above words. */
export function ribbonButton(label: string, icon: string, name: string, onPress: () => void): HTMLButtonElement {
  const button = element(
    'button',
    { type: 'button', class: 'ribbon-button', 'data-command': name },
    element('img', { src: icon, alt: '', width: '32', height: '32' }),
    element('span', {}, label),
  );
  button.addEventListener('click', onPress);
  return button;
}
