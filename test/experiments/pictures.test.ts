import { describe, expect, it } from "vitest";
import { drawAll } from "../../scripts/pictures/all.ts";
import { yuan } from "../../scripts/pictures/figures.ts";
import { logTicks, ticks } from "../../src/report/drawing/scale.ts";
import { loadScenario } from "../../src/scenario/load-file.ts";
import { planOf } from "../../src/scenario/plan.ts";

const plan = planOf(loadScenario("scenarios/small.yaml", { set: ["time.burnIn=8"] }).scenario);

describe("every picture", () => {
  const pictures = Object.entries(drawAll(plan, 1, 2));

  it.each(pictures)(
    "%s holds no figure that is not one, and says what it shows in both languages",
    (_, svg) => {
      expect(svg).not.toMatch(/NaN|undefined|Infinity|null/);
      expect(svg).toMatch(/<title>[^<]*\p{Script=Han}/u);
      expect(svg).toMatch(/<desc>[A-Z][a-z]/);
      expect(Number(/width="(\d+)"/.exec(svg)![1])).toBeLessThanOrEqual(900);
    },
  );

  it.each(pictures)("%s keeps its words inside its frame", (_, svg) => {
    const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg)!.map(Number);
    for (const [, x, y] of svg.matchAll(/<text x="([-\d.]+)" y="([-\d.]+)"/g)) {
      expect(Number(x)).toBeGreaterThanOrEqual(0);
      expect(Number(x)).toBeLessThanOrEqual(width);
      expect(Number(y)).toBeLessThanOrEqual(height);
    }
  });

  it("is the same twice", () => {
    expect(Object.entries(drawAll(plan, 1, 2))).toEqual(pictures);
  });
});

it("puts ticks at round values", () => {
  expect(ticks([0, 0.23], 4)).toEqual([0, 0.1, 0.2]);
  expect(logTicks([500, 40_000])).toEqual([1000, 3000, 10_000, 30_000]);
  expect([yuan(3000), yuan(10_000), yuan(150_000)]).toEqual(["3,000", "1万", "15万"]);
});
