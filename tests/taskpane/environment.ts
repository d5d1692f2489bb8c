import { webcrypto } from 'node:crypto';
import { TextDecoder, TextEncoder } from 'node:util';
import { configure } from '@testing-library/dom';

// A machine under load must not fail a test.
configure({ asyncUtilTimeout: 120_000 });

/** What a browser has and jsdom has not; sizes, because nothing is laid out here. */
Object.assign(globalThis, { TextEncoder, TextDecoder });
Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true });
const height = {
  configurable: true,
  get(this: HTMLElement) {
    return this.tagName === 'LI' ? 60 : 6_000;
  },
};
const width = { configurable: true, get: () => 350 };
Object.defineProperties(HTMLElement.prototype, {
  offsetHeight: height,
  clientHeight: height,
  offsetWidth: width,
  clientWidth: width,
});
HTMLElement.prototype.scrollTo = () => undefined;
// Nothing is painted here; axe asks for a canvas to tell letters from icons.
HTMLCanvasElement.prototype.getContext = () => null;
class Observer {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
Object.assign(globalThis, { ResizeObserver: Observer, IntersectionObserver: Observer });
