import { type Language } from '../../../messages';
import { reportWordsFor } from '../../../messages/report';
import { type Pickable } from './files';
import { hubOf, type LoadActions } from './load';
import { runRoom } from './run';
import { type RoomStore } from './state';
import { type CoordinatorTools } from './tools';

export interface ReportActions {
  /** Saves a draft of the period's report; `template` is the office's own. */
  saveReport(template: Pickable | null): Promise<void>;
  /** Saves the template for the office to edit. */
  saveReportTemplate(): Promise<void>;
}

/** Official papers are Vietnamese whatever the room's language. */
const PAPERS: Language = 'vi';

export function reportActions(
  store: RoomStore,
  tools: CoordinatorTools,
  { putTogether }: Pick<LoadActions, 'putTogether'>,
): ReportActions {
  const { report } = reportWordsFor(PAPERS);

  function give(bytes: Uint8Array, name: string): void {
    tools.save(bytes, name, 'docx');
    store.set({ notice: { tone: 'success', say: (m) => m.coordinate.actions.saved(name) } });
  }

  /** What the plans are called, and the office that puts the report together. */
  async function named(): Promise<{ readonly titles: Readonly<Record<string, string>>; readonly unit: string | null }> {
    const { source, plans } = store.get();
    const own = tools.settings().unit;
    if (source !== 'hub') {
      return { titles: titlesOf(plans), unit: own === '' ? null : own };
    }
    const hub = hubOf(tools);
    const [me, known] = await Promise.all([hub.me(), hub.plans()]);
    return { titles: titlesOf(known), unit: me.unit };
  }

  return {
    async saveReport(template) {
      await runRoom(store, tools, { kind: 'drafting' }, async (progress) => {
        await putTogether(progress, 'rows');
        const { picture, dashboard, period } = store.get();
        if (picture === null || dashboard === null) return;
        const order = { picture, dashboard, ...(await named()), template: (await template?.bytes()) ?? null };
        give(await tools.reports.document(order, PAPERS), report.fileName(period));
      });
    },

    async saveReportTemplate() {
      await runRoom(store, tools, { kind: 'drafting' }, async () => {
        give(await tools.reports.template(PAPERS), report.templateFileName);
      });
    },
  };
}

const titlesOf = (plans: readonly { readonly plan: string; readonly title: string }[]): Record<string, string> =>
  Object.fromEntries(plans.map(({ plan, title }) => [plan, title]));
