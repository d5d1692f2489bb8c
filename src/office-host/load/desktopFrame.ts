import { type Host } from '../protocol/host';
import { type PaneOptions } from '../transport/appContext';
import { DesktopPane } from '../transport/desktop';

/** A frame with an add-in page in it that believes it is in Excel for Windows. */
export interface DesktopFrame {
  readonly element: HTMLIFrameElement;
  readonly pane: DesktopPane;
  /** Takes the frame out of the page and stops answering. */
  close(): void;
}

/**
 * Opens an add-in page of this very origin in a frame whose `window.external` is the host. The library looks for it as
 * soon as it is loaded, so the page is written into a frame that has it already.
 * @param address address of the add-in page
 */
export function openDesktopPane(
  container: HTMLElement,
  address: string,
  host: Host,
  options: Omit<PaneOptions, 'hostOrigin'> & { readonly title: string },
): DesktopFrame {
  const url = new URL(address, window.location.href);
  const element = document.createElement('iframe');
  element.title = options.title;
  const pane = new DesktopPane(host, { ...options, hostOrigin: window.location.origin });
  container.append(element);
  void writePage(element, url, pane);
  return {
    element,
    pane,
    close: () => {
      pane.close();
      element.remove();
    },
  };
}

async function writePage(element: HTMLIFrameElement, url: URL, pane: DesktopPane): Promise<void> {
  const page = await (await fetch(url)).text();
  const inner = element.contentWindow;
  // Closed meanwhile.
  if (inner === null) return;
  Object.defineProperty(inner, 'external', { value: pane.external });
  inner.document.open();
  inner.history.replaceState(null, '', url.href);
  inner.document.write(page);
  inner.document.close();
}
