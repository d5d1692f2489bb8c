import { type ReportWords } from '../messages/report';
import { type Office, type Report } from '../report';
import { reportBlocks } from './blocks';
import { type Filling, fillTemplate } from './fill';
import { reportTemplate } from './template';

export { TemplateProblem, type TemplateProblemCode } from './problem';
export { reportTemplate } from './template';

/** Left to be filled in by hand. */
const DOTS = '…………';

/**
 * A draft of the period's report as .docx. Every sentence comes from the data or stands in the template.
 * @param template the office's own, edited from `reportTemplate`; absent: that one
 * @throws TemplateProblem
 */
export async function reportDocument(
  report: Report,
  office: Office,
  words: ReportWords,
  template?: Uint8Array,
): Promise<Uint8Array> {
  const { places, period, date } = words.report;
  const blocks = reportBlocks(report, words);
  const values: Record<keyof typeof places, Filling> = {
    ...blocks,
    period: period(report.period),
    asOf: date(report.asOf),
    plan: report.plans.length === 0 ? DOTS : report.plans.join('; '),
    office: office.name ?? DOTS,
    superior: office.superior ?? DOTS,
    town: office.town ?? DOTS,
    year: report.asOf.slice(0, 4),
  };
  const fillings = Object.fromEntries(
    Object.entries(values).map(([place, filling]) => [places[place as keyof typeof places], filling]),
  );
  return fillTemplate(template ?? (await reportTemplate(words)), fillings);
}
