// Draws the icons of the manifest from the shapes below: `node assets/makeIcons.js` (needs Chromium, see the README).
const { mkdirSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { chromium } = require('playwright-core');

const INK = '#0F6B4F';
const PAPER = '#FFFFFF';
const RED = '#C4314B';
const line = (d, color = INK, width = 2.5) =>
  `<path d="${d}" fill="none" stroke="${color}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;
const sheet = `<rect x="4.5" y="3.5" width="23" height="25" rx="2.5" fill="${PAPER}" stroke="${INK}" stroke-width="2"/>`;

/** Shapes on a 32 × 32 grid, plain enough to be told apart at 16 pixels. */
const SHAPES = {
  app:
    `<rect x="2" y="2" width="28" height="28" rx="6" fill="${INK}"/>` +
    line('M8 10h10M8 16h7M8 22h6', PAPER) +
    line('M18 20l4 4 6-9', PAPER, 3),
  check: sheet + line('M10 16l5 5 9-11', INK, 3.5),
  assess: sheet + line('M11 23v-5', RED, 4) + line('M16 23v-9', '#C19C00', 4) + line('M21 23V9', INK, 4),
  clear: line('M9 26h17') + line('M6 19L18 6l8 8-10 11h-5z') + line('M12 13l8 8'),
  send:
    `<path d="M3 16L29 4 22 28l-7-8z" fill="${PAPER}" stroke="${INK}" stroke-width="2.5" stroke-linejoin="round"/>` +
    line('M29 4L15 20'),
  pane:
    `<rect x="3" y="5" width="26" height="22" rx="2.5" fill="${PAPER}" stroke="${INK}" stroke-width="2"/><rect x="19" y="6" width="9" height="20" fill="${INK}"/>` +
    line('M7 12h8M7 18h8', INK, 2),
};
const SIZES = { app: [16, 32, 64, 80, 128], default: [16, 32, 80] };

async function main() {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  const page = await browser.newPage();
  mkdirSync(__dirname, { recursive: true });
  for (const [name, shape] of Object.entries(SHAPES)) {
    for (const size of SIZES[name] ?? SIZES.default) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(
        `<style>*{margin:0}</style><svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 32 32">${shape}</svg>`,
      );
      writeFileSync(path.join(__dirname, `${name}-${size}.png`), await page.screenshot({ omitBackground: true }));
    }
  }
  await browser.close();
}

main();
