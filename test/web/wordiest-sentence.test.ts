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
/** An end next to nought is written with more digits than others, until it does not read as nought. */
const DIGITS = 16;

it.each(languages)("has room for whatever comes of many runs: %s", (language) => {
  const room = wordiestSentence(["t", "h"], shown(language)).length;
  fc.assert(
    fc.property(
      share(1e-4, 0.05),
      share(1e-4, 0.05),
      share(1e-3, 0.1),
      share(-0.2, 0.5),
      fc.integer({ min: 10, max: 999 }),
      (saved, harmed, spread, coverage, households) => {
        const parting = {
          households: over(households, 0),
          saved: over(saved, saved * 2),
          harmed: over(harmed, harmed * 2),
        };
        const difference = { relapse: over(harmed - saved, spread), coverage: over(coverage, spread) };
        const headline = { arm: "h", reference: "t", headline: true, metrics: difference, parting };
        const answer = sentence({ differences: [headline] }, shown(language));
        expect(answer.length).toBeLessThanOrEqual(room + DIGITS);
      },
    ),
  );
});
