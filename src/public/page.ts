import { type Language, type Messages, messagesFor } from '../messages';
import { html, type Html, NOTHING } from './html';

/** What every public page says in its words. */
export type Words = Messages;

interface PageLink {
  readonly href: string;
  readonly name: string;
}

/**
 * A whole page: no script, one style sheet of the hub's own. `back` leads to the page above it, `other` is the address of
 * the same page in the other language; `null` where there is none.
 */
export function page(
  { title, language, back, other }: { title: string; language: Language; back: PageLink | null; other: string | null },
  content: Html,
): string {
  const words = messagesFor(language).publicPages;
  const lang = language === 'vi' ? 'en' : 'vi';
  const links = [
    ...(back === null ? [] : [html`<a href="${back.href}">${back.name}</a>`]),
    ...(other === null
      ? []
      : [html`<a class="language" href="${other}" lang="${lang}" hreflang="${lang}">${words.otherLanguage}</a>`]),
  ];
  return `<!doctype html>
${
  html`<html lang="${language}">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>${title}</title>
      <link rel="icon" href="/assets/app-32.png" />
      <link rel="stylesheet" href="/cong-khai/trang.css" />
    </head>
    <body>
      <a class="skip" href="#noi-dung">${words.skip}</a>
      <header>
        ${links.length === 0 ? NOTHING : html`<nav aria-label="${words.around}">${links}</nav>`}
        <h1>${title}</h1>
      </header>
      <main id="noi-dung" tabindex="-1">${content}</main>
    </body>
  </html> `.text
}`;
}

/** Address of a public page in a language, and of the same page in the other one. */
export function inLanguage(path: string, language: Language): { here: string; other: string } {
  const english = `${path}?lang=en`;
  return language === 'vi' ? { here: path, other: english } : { here: english, other: path };
}

/** Links to the parts of a page. */
export function contents(parts: readonly PageLink[], language: Language): Html {
  const links = parts.map(({ href, name }) => html`<li><a href="${href}">${name}</a></li>`);
  return html`<nav class="contents" aria-label="${messagesFor(language).publicPages.contents}">
    <ul>
      ${links}
    </ul>
  </nav>`;
}

/** The published periods. */
export function listPage(periods: readonly string[], language: Language): string {
  const words = messagesFor(language).publicPages;
  const items = periods.map((id) => {
    const { here } = inLanguage(`/cong-khai/${id}`, language);
    return html`<li><a href="${here}">${words.period(words.periodName(id))}</a></li> `;
  });
  const content =
    periods.length === 0
      ? html`<p>${words.listEmpty}</p>`
      : html`<h2>${words.list}</h2>
          <ul class="periods">
            ${items}
          </ul>`;
  const back = { href: inLanguage('/', language).here, name: messagesFor(language).homePage.toHome };
  const { other } = inLanguage('/cong-khai', language);
  return page({ title: words.title, language, back, other }, content);
}

/** A period that is not published, or no period at all: the answer tells them not apart. */
export function nothingPage(language: Language): string {
  const words = messagesFor(language).publicPages;
  return page(
    { title: words.notFound, language, ...besidePeriods('/cong-khai', language) },
    html`<p>${words.notFoundText}</p>`,
  );
}

/** Where one leads from a page below the list of periods. */
export function besidePeriods(path: string, language: Language): { back: PageLink; other: string } {
  const name = messagesFor(language).publicPages.back;
  return { back: { href: inLanguage('/cong-khai', language).here, name }, other: inLanguage(path, language).other };
}
