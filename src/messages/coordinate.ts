import { en } from './en';
import { coordinate as english } from './en/coordinate';
import { type Language, type Messages } from './index';
import { vi } from './vi';
import { coordinate as vietnamese } from './vi/coordinate';

/** The words of the coordinator's room, beside those every part has: pages load them only when the room is opened. */
export interface CoordinateWords extends Messages {
  readonly coordinate: typeof vietnamese;
}

export function coordinateWordsFor(language: Language): CoordinateWords {
  return language === 'en' ? { ...en, coordinate: english } : { ...vi, coordinate: vietnamese };
}
