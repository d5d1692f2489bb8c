import { en } from './en';
import { vi } from './vi';

export type Language = 'vi' | 'en';
export type Messages = typeof vi;

/** Every sentence a user reads, by code. */
export function messagesFor(language: Language): Messages {
  return language === 'en' ? en : vi;
}
