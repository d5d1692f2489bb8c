import { type Language, type Messages, messagesFor } from '../messages';
import { html, type Html, NOTHING } from './html';

/** What every public page says in its words. */
export type Words = Messages;

/** A whole page: no script, one style sheet of the hub's own. `path` is its address without the language. */
export function page(
  { title, path, language, isHome }: { title: string; path: string; language: Language; isHome: boolean },
  content: Html,
): string {
  const words = messagesFor(language).publicPages;
  const home = language === 'vi' ? '/cong-khai' : '/cong-khai?lang=en';
  const other = language === 'vi' ? { href: `${path}?lang=en`, lang: 'en' } : { href: path, lang: 'vi' };
  return `<!doctype html>
${
  html`<html lang="${language}">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>${title}</title>
      <link rel="stylesheet" href="/cong-khai/trang.css" />
    </head>
    <body>
      <a class="skip" href="#noi-dung">${words.skip}</a>
      <header>
        <nav aria-label="${words.language}">
          ${isHome ? NOTHING : html`<a href="${home}">${words.back}</a>`}
          <a class="language" href="${other.href}" lang="${other.lang}" hreflang="${other.lang}"
            >${words.otherLanguage}</a
          >
        </nav>
        <h1>${title}</h1>
      </header>
      <main id="noi-dung" tabindex="-1">${content}</main>
    </body>
  </html> `.text
}`;
}

/** The published periods. */
export function listPage(periods: readonly string[], language: Language): string {
  const words = messagesFor(language).publicPages;
  const query = language === 'vi' ? '' : '?lang=en';
  const items = periods.map(
    (id) => html`<li><a href="/cong-khai/${id}${query}">${words.period(words.periodName(id))}</a></li> `,
  );
  const content =
    periods.length === 0
      ? html`<p>${words.listEmpty}</p>`
      : html`<h2>${words.list}</h2>
          <ul class="periods">
            ${items}
          </ul>`;
  return page({ title: words.title, path: '/cong-khai', language, isHome: true }, content);
}

/** A period that is not published, or no period at all: the answer tells them not apart. */
export function nothingPage(path: string, language: Language): string {
  const words = messagesFor(language).publicPages;
  return page({ title: words.notFound, path, language, isHome: false }, html`<p>${words.notFoundText}</p>`);
}
