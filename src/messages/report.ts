import { en } from './en';
import { report as english } from './en/report';
import { type Language, type Messages } from './index';
import { vi } from './vi';
import { report as vietnamese } from './vi/report';

/** The words of a report, beside those every part of the product has: pages load them only when a report is made. */
export interface ReportWords extends Messages {
  readonly report: typeof vietnamese;
}

export function reportWordsFor(language: Language): ReportWords {
  return language === 'en' ? { ...en, report: english } : { ...vi, report: vietnamese };
}
