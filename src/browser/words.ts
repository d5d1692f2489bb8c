import { type Language, type Messages, messagesFor } from '../messages';

/** What sets a text on the page anew when the language changes. */
type Setter = (m: Messages) => void;

/** The words around the grid, in the language of the pane beside it. */
export class PageWords {
  private readonly setters: Setter[] = [];
  private current: Language;

  constructor(language: Language) {
    this.current = language;
  }

  get m(): Messages {
    return messagesFor(this.current);
  }

  /** Sets a text now and whenever the language changes. */
  keep(setter: Setter): void {
    this.setters.push(setter);
    setter(this.m);
  }

  speak(language: Language): void {
    if (language === this.current) return;
    this.current = language;
    for (const set of this.setters) set(this.m);
  }
}
