import fc from "fast-check";
import { expect, it } from "vitest";
import { estimate } from "../../src/compare/estimate.ts";
import { metrics } from "../../src/model/metrics/all.ts";
import { sentence } from "../../src/report/tables/sentence.ts";
import { languages, type Shown, textOf } from "../../src/report/tables/shown.ts";
import { wordiestSentence } from "../../web/parts/wordiest-sentence.ts";

const shown = (language: (typeof languages)[number]): Shown => ({
  language,
  text: textOf(language),
  metrics,
  lenders: [],
  arms: { t: { title: { zh: "传统", en: "traditional" } }, h: { title: { zh: "混合", en: "hybrid" } } },
  opened: new Set(),
  closing: false,
  drawn: "nothing",
  width: 100,
  all: true,
});

const share = (least: number, most: number) => fc.double({ min: least, max: most, noNaN: true });
/** Lucks alike but for their spread. */
const over = (mean: number, spread: number, lucks: number) =>
  estimate(Array.from({ length: lucks }, (_, luck) => mean + spread * Math.sin(luck)));
/** Digits that the indent of screen.css is as wide as: two to an em. */
const INDENT = 32;

/** A sentence of anything that a comparison may come to. */
const anySentence = (language: (typeof languages)[number]) =>
  fc
    .record({
      saved: share(1e-5, 0.05),
      harmed: share(1e-5, 0.05),
      spread: share(1e-4, 0.1),
      coverage: share(-0.2, 0.5),
      households: fc.integer({ min: 5, max: 999 }),
      lucks: fc.integer({ min: 4, max: 100 }),
    })
    .map(({ saved, harmed, spread, coverage, households, lucks }) => {
      const parting = {
        households: over(households, 0, lucks),
        saved: over(saved, saved * 2, lucks),
        harmed: over(harmed, harmed * 2, lucks),
      };
      const metrics = {
        relapse: over(harmed - saved, spread, lucks),
        coverage: over(coverage, spread, lucks),
      };
      const headline = { arm: "h", reference: "t", headline: true, metrics, parting };
      return sentence({ differences: [headline] }, shown(language));
    });

it.each(languages)("has room for what comes of many runs: %s", (language) => {
  const room = wordiestSentence(["t", "h"], shown(language)).length;
  const sentences = fc.sample(anySentence(language), { numRuns: 2000, seed: 1 });
  const longest = Math.max(...sentences.map(({ length }) => length));
  expect(longest).toBeLessThanOrEqual(room + INDENT);
  // And it is no room for twice as much.
  expect(longest).toBeGreaterThan(room - 10);
});
