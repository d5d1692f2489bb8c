import { type ConformanceResults } from './results';
import { runProbes } from './run';

/** The developer's page: runs the probes in the Excel it is opened in and offers the results as a file. */
function start(root: HTMLElement): void {
  const run = document.createElement('button');
  run.textContent = 'Run the probes';
  run.dataset['testid'] = 'run';
  const state = document.createElement('p');
  state.setAttribute('role', 'status');
  const save = document.createElement('a');
  save.textContent = 'Save the results';
  save.hidden = true;
  const text = document.createElement('textarea');
  text.dataset['testid'] = 'results';
  text.setAttribute('aria-label', 'Results, for copying');
  text.readOnly = true;
  text.rows = 20;
  text.style.width = '100%';
  const list = document.createElement('ul');
  root.append(run, state, save, list, text);

  run.addEventListener('click', () => {
    run.disabled = true;
    void told()
      .then((about) =>
        runProbes(about, isSupported, (done, all) => {
          state.textContent = `${String(done)} of ${String(all)}`;
        }),
      )
      .then((results) => {
        show(results, { state, save, list, text });
      })
      .catch((error: unknown) => {
        state.textContent = String(error);
      })
      .finally(() => {
        run.disabled = false;
      });
  });
}

const isSupported = (version: string): boolean => Office.context.requirements.isSetSupported('ExcelApi', version);

/** The newest version this Excel admits to; versions without gaps, as Excel's are. */
function excelApi(): string {
  let minor = 1;
  while (isSupported(`1.${String(minor + 1)}`)) minor += 1;
  return `1.${String(minor)}`;
}

/** Results of our own host must never pass for those of a real Excel. */
function isInWorkbench(): boolean {
  try {
    return window.parent !== window && window.parent.location.pathname === '/workbench.html';
  } catch {
    // Around the pane of Excel on the web is a page of another origin, which may not be asked.
    return false;
  }
}

async function told(): Promise<Omit<ConformanceResults, 'format' | 'results'>> {
  const { platform } = await Office.onReady();
  return {
    host: isInWorkbench() ? 'office-host' : 'excel',
    platform: String(platform),
    version: Office.context.diagnostics.version,
    excelApi: excelApi(),
    language: Office.context.displayLanguage,
    at: new Date().toISOString(),
  };
}

interface Places {
  readonly state: HTMLElement;
  readonly save: HTMLAnchorElement;
  readonly list: HTMLElement;
  readonly text: HTMLTextAreaElement;
}

function show(results: ConformanceResults, { state, save, list, text }: Places): void {
  const news = results.results.filter(({ verdict }) => verdict !== 'as-expected' && verdict !== 'skipped');
  state.textContent = `${String(results.results.length)} probes, ${String(news.length)} not as expected`;
  list.replaceChildren(
    ...news.map(({ id, claim, answer, expected }) => {
      const item = document.createElement('li');
      item.textContent = `${id}: ${claim} Expected ${JSON.stringify(expected)}, got ${JSON.stringify(answer)}`;
      return item;
    }),
  );
  text.value = JSON.stringify(results, null, 2);
  const file = new Blob([text.value], { type: 'application/json' });
  save.href = URL.createObjectURL(file);
  save.download = `conformance-${results.platform}-${results.at.slice(0, 10)}.json`;
  save.hidden = false;
}

void Office.onReady(() => {
  const root = document.getElementById('root');
  if (root !== null) start(root);
});
