/**
 * Photographs the built page for the README and for a look at every state: docs/pictures/page-*.webp, or another
 * folder. Animations are off and every run is finished, so that a picture changes only with the page.
 *
 *     npm run pictures:page -- [--out docs/pictures] [--all] [--only why,brief] [--dark]
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Page } from "playwright-core";
import { type Stage, stage } from "../bench/page-visit.ts";
import { type Language, type State, states } from "./page-states.ts";
import { drawn, finished } from "./page-waits.ts";

const { values: options } = parseArgs({
  options: {
    out: { type: "string", default: "docs/pictures" },
    /** Every state in both languages at three sizes, instead of those the documents show. */
    all: { type: "boolean", default: false },
    only: { type: "string" },
    dark: { type: "boolean", default: false },
  },
});

const sizes = {
  desk: { width: 1366, height: 768 },
  phone: { width: 360, height: 740 },
  wide: { width: 1920, height: 1080 },
} as const;
type Size = keyof typeof sizes;

/** What the documents show. */
const shown: readonly [state: string, size: Size][] = [
  ["first", "desk"],
  ["first", "phone"],
  ["twin-record", "desk"],
  ["gains", "desk"],
  ["brief", "desk"],
];
const QUALITY = 82;

const wanted = options.only?.split(",");
const plan = (options.all ? everything() : shown).filter(([state]) => !wanted || wanted.includes(state));

function everything(): [string, Size][] {
  return states.flatMap(({ name }) =>
    (Object.keys(sizes) as Size[]).map((size): [string, Size] => [name, size]),
  );
}

async function photograph(
  { origin, browser }: Stage,
  { open, query = "", unplayed }: State,
  size: Size,
  language: Language,
) {
  const context = await browser.newContext({
    viewport: sizes[size],
    reducedMotion: "reduce",
    colorScheme: options.dark ? "dark" : "light",
    locale: "zh-CN",
  });
  const page = await context.newPage();
  await page.goto(`${origin}?lang=${language}${query}`);
  const settled = unplayed ? drawn : finished;
  await settled(page);
  await open(page, language);
  await settled(page);
  await page.evaluate(() => document.fonts.ready);
  const picture = await webp(page);
  await context.close();
  return picture;
}

async function webp(page: Page): Promise<Buffer> {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send("Page.captureScreenshot", { format: "webp", quality: QUALITY });
  return Buffer.from(data, "base64");
}

mkdirSync(options.out, { recursive: true });
const opened = await stage();
try {
  for (const [name, size] of plan)
    for (const language of ["zh", "en"] as const) {
      const state = states.find((each) => each.name === name)!;
      const file = `page-${name}${size === "desk" ? "" : `-${size}`}${options.dark ? "-dark" : ""}-${language}.webp`;
      try {
        const picture = await photograph(opened, state, size, language);
        writeFileSync(join(options.out, file), picture);
        console.log(`${file}  ${Math.round(picture.length / 1000)} kB`);
      } catch (error) {
        process.exitCode = 1;
        console.error(`${file}: ${error instanceof Error ? error.message.split("\n")[0] : error}`);
      }
    }
} finally {
  await opened.close();
}
