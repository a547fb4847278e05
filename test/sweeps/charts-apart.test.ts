import { expect, test } from "vitest";
import { textWidth } from "../../src/report/layout/text-width.ts";
import { namedOf } from "../../src/report/sweep-report/names.ts";
import { sensitivityReport } from "../../src/report/sweep-report/sensitivity-report.ts";
import type { Language } from "../../src/report/tables/shown.ts";
import { sampleOf } from "../../src/sweeps/analysis/analysis-sample.ts";
import { sensitivity } from "../../src/sweeps/analysis/sensitivity-study.ts";
import { fakeResults, studyOf } from "./fake-results.ts";

interface Words {
  text: string;
  left: number;
  right: number;
  y: number;
  size: number;
}

/** Every text of a picture that says something, with its place. */
function wordsOf(svg: string): Words[] {
  return [...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)" font-size="([\d.]+)"([^>]*)>([^<]+)</g)].map(
    ([, x, y, size, rest, text]) => {
      const width = textWidth(text!, Number(size));
      const end = /text-anchor="end"/.test(rest!) ? 1 : /middle/.test(rest!) ? 0.5 : 0;
      const left = Number(x) - end * width;
      return { text: text!, left, right: left + width, y: Number(y), size: Number(size) };
    },
  );
}

function overlaps(svg: string): string[] {
  const words = wordsOf(svg);
  return words.flatMap((one, k) =>
    words
      .slice(k + 1)
      .filter((other) => Math.abs(one.y - other.y) < 0.7 * Math.min(one.size, other.size))
      .filter((other) => one.left < other.right && other.left < one.right)
      .map((other) => `${one.text} / ${other.text}`),
  );
}

async function figuresOf(low: number, high: number, language: Language) {
  const usual = studyOf("latinHypercube");
  const signed = { ...usual.factors[2], low, high, scale: "linear" as const, unit: "yuan" as const };
  const study = {
    ...usual,
    design: { ...usual.design, points: 256 },
    factors: [usual.factors[0], usual.factors[1], signed, usual.factors[3]],
  };
  const results = fakeResults(study);
  const runs = results.points.map(({ unit }) =>
    Float64Array.from([0, 1, 2], (k) => 2 * (unit[2] - 0.5) + unit[0] * unit[0] + 0.1 * k * unit[1]),
  );
  const given = { ...results, response: async () => runs };
  const found = sensitivity(await sampleOf(given, "difference.relapse"), "regression");
  return sensitivityReport(found, given, namedOf(given, language)).figures;
}

test.each([
  [-1.234567, 2.5, "en"],
  [-1.234567, 2.5, "zh"],
  [12345, 98765.4, "en"],
  [-98765.4, -12345, "zh"],
] as const)(
  "no chart prints values over names or one another: factor from %d to %d, %s",
  async (low, high, language) => {
    const figures = await figuresOf(low, high, language);
    expect(figures.map(({ id }) => id)).toEqual(
      expect.arrayContaining(["tornado", "heat", "indices", "noise"]),
    );
    for (const { id, svg } of figures) {
      expect(overlaps(svg), id).toEqual([]);
      for (const { left, right, text } of wordsOf(svg)) {
        expect(left, text).toBeGreaterThanOrEqual(0);
        expect(right, text).toBeLessThanOrEqual(640);
      }
    }
  },
);
