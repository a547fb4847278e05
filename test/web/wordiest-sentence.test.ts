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
/** A hundred lucks alike but for their spread. */
const over = (mean: number, spread: number) =>
  estimate(Array.from({ length: 100 }, (_, luck) => mean + spread * Math.sin(luck)));
/** Of a hundred, so many may be longer: an end next to nought is written with as many digits as it takes. */
const LONGER = 2;

/** A sentence of anything that a comparison may come to. */
const anySentence = (language: (typeof languages)[number]) =>
  fc
    .record({
      saved: share(1e-5, 0.05),
      harmed: share(1e-5, 0.05),
      spread: share(1e-4, 0.1),
      coverage: share(-0.2, 0.5),
      households: fc.integer({ min: 10, max: 999 }),
    })
    .map(({ saved, harmed, spread, coverage, households }) => {
      const parting = {
        households: over(households, 0),
        saved: over(saved, saved * 2),
        harmed: over(harmed, harmed * 2),
      };
      const metrics = { relapse: over(harmed - saved, spread), coverage: over(coverage, spread) };
      const headline = { arm: "h", reference: "t", headline: true, metrics, parting };
      return sentence({ differences: [headline] }, shown(language));
    });

it.each(languages)("has room for what comes of many runs: %s", (language) => {
  const room = wordiestSentence(["t", "h"], shown(language)).length;
  const sentences = fc.sample(anySentence(language), { numRuns: 2000, seed: 1 });
  const longer = sentences.filter(({ length }) => length > room);
  expect((100 * longer.length) / sentences.length).toBeLessThan(LONGER);
  // And it is no room for twice as much.
  expect(Math.max(...sentences.map(({ length }) => length))).toBeGreaterThan(room - 10);
});
