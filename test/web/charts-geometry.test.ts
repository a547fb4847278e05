import "./fake-document.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitted, linesOf, textWidth } from "../../src/report/layout/text-width.ts";
import { reach, steady, ticks } from "../../web/charts/domain.ts";
import { frameOf, nearest } from "../../web/charts/frame.ts";
import { labelPlaces } from "../../web/charts/label-places.ts";
import { bandPath, dotsPath, linePath } from "../../web/charts/paths.ts";
import { cellBoxes, dotPlace, dotStep } from "../../web/charts/quadrant-dots.ts";
import { homePlace, villageDiscs } from "../../web/charts/village-places.ts";
import { cursorAfter } from "../../web/parts/chart-cursor.ts";
import { fileName } from "../../web/parts/export-figure.ts";

const look = { colour: "red", dash: "", width: 1, marker: "circle" } as const;
const line = (values: number[]) => ({ key: "a", name: "a", look, values });

describe("the vertical axis", () => {
  it("holds zero and everything drawn", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 1 }), (values) => {
        const [low, high] = steady(undefined, reach([line(values)]), 0.1);
        expect(low).toBeLessThanOrEqual(Math.min(0, ...values));
        expect(high).toBeGreaterThanOrEqual(Math.max(0, ...values));
        expect(high - low).toBeGreaterThanOrEqual(0.1);
      }),
    );
  });

  it("stays the very same while everything fits and half of it is used", () => {
    const span = steady(undefined, [0, 0.19], 0.01);
    expect(span).toEqual([0, 0.2]);
    for (const high of [0.2, 0.15, 0.11]) expect(steady(span, [0, high], 0.01)).toBe(span);
    expect(steady(span, [0, 0.21], 0.01)[1]).toBeGreaterThan(0.21);
    expect(steady(span, [0, 0.04], 0.01)[1]).toBeLessThan(0.1);
    expect(steady(span, [-0.01, 0.15], 0.01)[0]).toBeLessThan(-0.009);
  });

  it("leaves out what is not defined", () => {
    expect(reach([line([Number.NaN, 2, Number.POSITIVE_INFINITY])])).toEqual([0, 2]);
    expect(steady(undefined, reach([]), 0.5)).toEqual([0, 0.5]);
    expect(ticks([0, 0.2])).toContain(0);
  });
});

describe("labels", () => {
  it("keep their distance and their order, and move no more than they must", () => {
    const wanted = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(wanted, (places) => {
        const put = labelPlaces(places, 13, [0, 100]);
        const order = places.map((_, k) => k).sort((a, b) => places[a]! - places[b]! || a - b);
        order.slice(1).forEach((k, n) => {
          expect(put[k]! - put[order[n]!]!).toBeGreaterThanOrEqual(13 - 1e-6);
        });
        for (const y of put) expect(y).toBeGreaterThanOrEqual(-1e-6);
        for (const y of put) expect(y).toBeLessThanOrEqual(100 + 1e-6);
      }),
    );
    expect(labelPlaces([10, 50, 90], 13, [0, 100])).toEqual([10, 50, 90]);
    expect(labelPlaces([50, 50], 10, [0, 100])).toEqual([45, 55]);
  });
});

describe("paths", () => {
  const x = (k: number): number => k;

  it("break where nothing is defined, and never say so", () => {
    expect(linePath([1, 2, Number.NaN, 4, 5], x, (y) => y)).toBe("M0,1L1,2M3,4L4,5");
    expect(linePath([Number.NaN], x, (y) => y)).toBe("");
    const band = { low: [Number.NaN, 1, 1], high: [2, 2, Number.POSITIVE_INFINITY] };
    expect(bandPath(band, x, (y) => y)).not.toMatch(/NaN|Infinity|undefined/);
    expect(bandPath(band, x, (y) => y)).not.toBe("");
    expect(
      dotsPath([
        [1, 2],
        [3.04, 4],
      ]),
    ).toBe("M1.0 2.0h0M3.0 4.0h0");
  });

  it("keep within the frame", () => {
    const horizontal = { count: 8, ticks: [] };
    const frame = frameOf({ width: 300, height: 150, x: horizontal, span: [0, 0.2], right: 70 });
    expect(frame.x(0)).toBeGreaterThan(frame.left);
    expect(frame.x(7)).toBeLessThanOrEqual(frame.right);
    expect(frame.y(0)).toBe(frame.bottom);
    expect(frame.y(0.2)).toBe(frame.top);
    expect([nearest(-1, 8), nearest(0.5, 8), nearest(2, 8)]).toEqual([0, 4, 7]);
  });
});

describe("the four cells", () => {
  it("stand beside one another where they have room, else two by two", () => {
    const needs = [150, 150, 150, 150];
    const wide = cellBoxes(1000, 80, [500, 20, 3, 77], needs);
    wide.slice(1).forEach((box, c) => {
      expect(box.x).toBeGreaterThanOrEqual(wide[c]!.x + wide[c]!.width);
    });
    expect(wide[3]!.x + wide[3]!.width).toBeCloseTo(1000, 6);
    const narrow = cellBoxes(336, 200, [500, 20, 3, 77], needs);
    expect(narrow.map(({ x, y }) => [x > 0, y > 0])).toEqual([
      [false, false],
      [true, false],
      [false, true],
      [true, true],
    ]);
  });

  it("hold all their dots", () => {
    const rooms = [
      { width: 400, height: 40 },
      { width: 150, height: 40 },
    ];
    const step = dotStep(rooms, [500, 60]);
    const places = Array.from({ length: 500 }, (_, n) => dotPlace(n, step, 40));
    expect(new Set(places.map(String)).size).toBe(500);
    for (const [x, y] of places) {
      expect(x).toBeLessThanOrEqual(400);
      expect(y).toBeLessThanOrEqual(40);
    }
  });
});

describe("villages on the map", () => {
  const villages = Array.from({ length: 30 }, (_, v) => ({
    x: ((v * 7) % 11) - 5,
    y: ((v * 5) % 13) - 6,
    distance: v,
    town: v,
    households: 20 + (v % 3) * 20,
  }));

  it("stand apart, within the map, and always in the same place", () => {
    const { discs } = villageDiscs(villages, 600, 500);
    for (const { x, y, r } of discs) {
      expect(Math.min(x, y, 600 - x, 500 - y)).toBeGreaterThanOrEqual(r - 1e-6);
    }
    discs.forEach((a, i) => {
      for (const b of discs.slice(i + 1))
        expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(a.r + b.r - 1);
    });
    expect(villageDiscs(villages, 600, 500)).toEqual(villageDiscs(villages, 600, 500));
  });

  it("hold their households", () => {
    const { discs, dot } = villageDiscs(villages, 600, 500);
    const { x, y, r } = discs[0]!;
    for (let k = 0; k < villages[0]!.households; k++) {
      const [hx, hy] = homePlace(discs[0]!, k, dot);
      expect(Math.hypot(hx - x, hy - y)).toBeLessThanOrEqual(r);
    }
  });
});

describe("words in a drawing", () => {
  it("are cut or broken to the room there is", () => {
    expect(fitted("传统信贷", 12, 48)).toBe("传统信贷");
    expect(fitted("传统信贷", 12, 40)).toMatch(/^传.*…$/);
    const lines = linesOf("浅带：12 次推演的 10–90%；dark: the mean of all runs", 11, 90);
    expect(lines.join("").replace(/\s/g, "")).toBe("浅带：12次推演的10–90%；dark:themeanofallruns");
    for (const each of lines) expect(textWidth(each, 11)).toBeLessThanOrEqual(90);
  });
});

describe("the cursor", () => {
  it("moves with the arrows and stops at both ends", () => {
    expect(cursorAfter("ArrowRight", undefined, 8)).toBe(0);
    expect(cursorAfter("ArrowRight", 7, 8)).toBe(7);
    expect(cursorAfter("ArrowLeft", 0, 8)).toBe(0);
    expect(cursorAfter("ArrowLeft", undefined, 8)).toBe(7);
    expect(cursorAfter("Home", 5, 8)).toBe(0);
    expect(cursorAfter("End", 5, 8)).toBe(7);
    expect(cursorAfter("a", 5, 8)).toBeUndefined();
    expect(cursorAfter("End", undefined, 0)).toBeUndefined();
  });
});

describe("a figure's file", () => {
  it("has a name that every system takes", () => {
    expect(fileName(["relapse", '山区县/2021: "a"?'], "csv")).toBe("relapse-山区县-2021-a.csv");
    expect(fileName(["..", "x"], "svg")).toBe("x.svg");
  });
});
