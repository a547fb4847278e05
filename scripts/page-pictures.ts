/**
 * Photographs the built page: what the README shows as docs/pictures/page-*.webp, or with `--all` every state for a
 * look at each, into docs/pictures/states. Animations are off and every run is finished, so that a picture changes only
 * with the page.
 *
 *     npm run pictures:page -- [--all] [--out FOLDER] [--only why,brief]
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Page } from "playwright-core";
import { type Stage, stage } from "../bench/page-visit.ts";
import { FROM, type Language, type State, states } from "./page-states.ts";
import { drawn, finished } from "./page-waits.ts";

const { values: options } = parseArgs({
  options: {
    out: { type: "string" },
    /** Every state in both languages at three sizes, light and dark, instead of those the documents show. */
    all: { type: "boolean", default: false },
    only: { type: "string" },
  },
});

const sizes = {
  desk: { width: 1366, height: 768 },
  phone: { width: 360, height: 740 },
  wide: { width: 1920, height: 1080 },
} as const;
type Size = keyof typeof sizes;
type Scheme = "light" | "dark";

interface Look {
  size: Size;
  scheme: Scheme;
}
const everyLook = (Object.keys(sizes) as Size[]).flatMap((size) =>
  (["light", "dark"] as const).map((scheme): Look => ({ size, scheme })),
);

/** What the documents show. */
const shown: readonly [state: string, size: Size][] = [
  ["first", "desk"],
  ["first", "phone"],
  ["twin-record", "desk"],
  ["gains", "desk"],
  ["brief", "desk"],
];
/** Of all states there are hundreds of pictures: smaller ones, and fewer random runs behind each. */
const { folder, quality, runs } = options.all
  ? { folder: "docs/pictures/states", quality: 24, runs: "&runs=8" }
  : { folder: "docs/pictures", quality: 82, runs: "" };
const out = options.out ?? folder;

const wanted = options.only?.split(",");
const plan = (
  options.all
    ? states.map(({ name }) => ({ name, looks: everyLook }))
    : shown.map(([name, size]) => ({ name, looks: [{ size, scheme: "light" } as const] }))
).filter(({ name }) => !wanted || wanted.includes(name));

/** Of a state that is played and opened once, one picture a look: what is on show follows the window and the theme. */
async function photograph(
  { origin, browser }: Stage,
  { name, open, query = FROM, unplayed }: State,
  language: Language,
  looks: readonly Look[],
) {
  const context = await browser.newContext({
    viewport: sizes[looks[0]!.size],
    reducedMotion: "reduce",
    locale: "zh-CN",
  });
  const page = await context.newPage();
  await page.goto(`${origin}?lang=${language}${runs}${query}`);
  const settled = unplayed ? drawn : finished;
  await settled(page);
  await open(page, language);
  await settled(page);
  await page.evaluate(() => document.fonts.ready);
  for (const { size, scheme } of looks) {
    await page.setViewportSize(sizes[size]);
    await page.emulateMedia({ colorScheme: scheme });
    await settled(page);
    const parts = [
      name,
      ...(size === "desk" ? [] : [size]),
      ...(scheme === "dark" ? [scheme] : []),
      language,
    ];
    const file = `page-${parts.join("-")}.webp`;
    const picture = await webp(page);
    writeFileSync(join(out, file), picture);
    console.log(`${file}  ${Math.round(picture.length / 1000)} kB`);
  }
  await context.close();
}

async function webp(page: Page): Promise<Buffer> {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send("Page.captureScreenshot", { format: "webp", quality });
  return Buffer.from(data, "base64");
}

mkdirSync(out, { recursive: true });
const opened = await stage();
try {
  for (const { name, looks } of plan)
    for (const language of ["zh", "en"] as const)
      try {
        await photograph(opened, states.find((each) => each.name === name)!, language, looks);
      } catch (error) {
        process.exitCode = 1;
        console.error(
          `${name} ${language}: ${error instanceof Error ? error.message.split("\n")[0] : error}`,
        );
      }
} finally {
  await opened.close();
}
