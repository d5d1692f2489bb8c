import { type Host } from '../protocol/host';
import { frameName, type PaneOptions } from '../transport/appContext';
import { WacPane } from '../transport/wac';

/** A frame with an add-in page in it, and the transport that answers its Office.js. */
export interface PaneFrame {
  readonly element: HTMLIFrameElement;
  readonly pane: WacPane;
  /** Takes the frame out of the page and stops answering. */
  close(): void;
}

/**
 * Opens an add-in page in a frame of this page, which plays Excel on the web. Both must be https and on the same host
 * name, else Office.js refuses to trust this page.
 * @param address address of the add-in page
 */
export function openPane(
  container: HTMLElement,
  address: string,
  host: Host,
  options: Omit<PaneOptions, 'hostOrigin'> & { readonly title: string },
): PaneFrame {
  const url = new URL(address, window.location.href);
  const element = document.createElement('iframe');
  element.title = options.title;
  const paneOptions: PaneOptions = { ...options, hostOrigin: window.location.origin };
  // The library keeps host information in the session storage; the frame's name is what must count.
  element.name = frameName(paneOptions);
  const pane = new WacPane(host, paneOptions, (text) => {
    element.contentWindow?.postMessage(text, url.origin);
  });
  const receive = (event: MessageEvent): void => {
    if (event.source === element.contentWindow && event.origin === url.origin) pane.receive(event.data);
  };
  window.addEventListener('message', receive);
  element.src = url.href;
  container.append(element);
  return {
    element,
    pane,
    close: () => {
      window.removeEventListener('message', receive);
      pane.close();
      element.remove();
    },
  };
}
