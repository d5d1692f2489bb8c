// The guides in docs/ as pages of the hub, without scripts, in the looks of its public pages.
const MarkdownIt = require('markdown-it');
require('tsx/cjs');
const { Html, html } = require('../../src/public/html.ts');
const { contents, page } = require('../../src/public/page.ts');
const { messagesFor } = require('../../src/messages/index.ts');

/** The guides that become pages; `other` is the same guide in the other language. Links to other documents are dropped. */
const GUIDES = [
  { name: 'huong-dan', language: 'vi' },
  { name: 'huong-dan-tong-hop', language: 'vi' },
  { name: 'cai-dat', language: 'vi' },
  { name: 'hub', language: 'vi' },
  { name: 'sharepoint', language: 'vi' },
  { name: 'rules.vi', language: 'vi', other: 'rules.en', listsItself: true },
  { name: 'rules.en', language: 'en', other: 'rules.vi', listsItself: true },
];
const addressOf = (name) => `/${name}.html`;

const markdown = new MarkdownIt({ html: false });

/** What webpack copies: every guide as a page, and the pictures in them. */
const guidePatterns = [
  ...GUIDES.map((guide) => ({
    from: `docs/${guide.name}.md`,
    to: `${guide.name}.html`,
    transform: (bytes) => guidePage(bytes.toString('utf8'), guide),
  })),
  { from: 'docs/images/*.png', to: 'images/[name][ext]' },
];

/** A guide as a page: its first heading is the page's title, what stands under it the page's content. */
function guidePage(text, { name, language, other, listsItself = false }) {
  const tokens = markdown.parse(text, {});
  if (tokens[0]?.tag !== 'h1') throw new Error(`docs/${name}.md does not begin with its title.`);
  const title = tokens[1].content;
  const body = tokens.slice(3);
  const headings = nameHeadings(body);
  for (const token of body) if (token.type === 'inline') token.children = mendLinks(token.children);
  const words = messagesFor(language).homePage;
  const list = headings.map(({ id, name: words }) => ({ href: `#${id}`, name: words }));
  return page(
    {
      title,
      language,
      back: { href: language === 'vi' ? '/' : `/?lang=${language}`, name: words.toHome },
      other: other === undefined ? null : addressOf(other),
    },
    html`<div class="guide">
      ${listsItself ? '' : contents(list, language)} ${new Html(markdown.renderer.render(body, markdown.options, {}))}
    </div>`,
  );
}

/** Gives every heading the id that links in the documents use, keeps one h1 to a page; returns those of the first level. */
function nameHeadings(tokens) {
  const opening = (token) => token.type === 'heading_open';
  const inParts = tokens.some((token) => opening(token) && token.tag === 'h1');
  const named = [];
  tokens.forEach((token, index) => {
    if (token.type !== 'heading_open' && token.type !== 'heading_close') return;
    if (inParts) token.tag = `h${Number(token.tag.slice(1)) + 1}`;
    if (!opening(token)) return;
    const name = tokens[index + 1].content;
    const id = name
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-');
    token.attrSet('id', id);
    if (token.tag === 'h2' || (inParts && token.tag === 'h3')) named.push({ id, name });
  });
  return named;
}

/** Links to guides lead to their pages; links to documents that are no page are left as plain words. */
function mendLinks(tokens) {
  const kept = [];
  let dropped = false;
  for (const token of tokens) {
    if (token.type === 'link_open') {
      const href = decodeURI(token.attrGet('href'));
      const document = /^([^:#]+)\.md(#.*)?$/.exec(href);
      const guide = document === null ? null : GUIDES.find(({ name }) => name === document[1]);
      dropped = guide === undefined;
      if (guide) token.attrSet('href', `${addressOf(guide.name)}${document[2] ?? ''}`);
    }
    const isLink = token.type === 'link_open' || token.type === 'link_close';
    if (!(isLink && dropped)) kept.push(token);
  }
  return kept;
}

module.exports = { guidePatterns };
