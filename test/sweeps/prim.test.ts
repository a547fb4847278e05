import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { luckOf, runKey } from "../../src/math/draw.ts";
import { binomialTail } from "../../src/sweeps/analysis/binomial.ts";
import { chosenStep, discover, resampled, restrictions } from "../../src/sweeps/analysis/prim.ts";
import type { Column } from "../../src/sweeps/analysis/prim-box.ts";

const draw = luckOf(runKey("prim", 0));
const uniform = (name: string, rows: number): Column => ({
  values: Float64Array.from({ length: rows }, (_, row) => draw(name).uniform(row)),
  choices: false,
});

describe("a known box", () => {
  const rows = 2000;
  const columns = ["a", "b", "c", "d"].map((name) => uniform(name, rows));
  const [a, b] = columns.map(({ values }) => values);
  const cases = Array.from({ length: rows }, (_, row) => a[row] > 0.6 && b[row] < 0.3);
  const found = discover({ columns, cases });
  const best = found.trajectory[chosenStep(found.trajectory, 0.95)];

  test("is found, within a peel of its limits", () => {
    expect(best.restricted).toEqual([0, 1]);
    expect(best.box[0].low).toBeCloseTo(0.6, 1);
    expect(best.box[1].high).toBeCloseTo(0.3, 1);
    expect(best.density).toBeGreaterThan(0.9);
    expect(best.coverage).toBeGreaterThan(0.95);
  });

  test("starts from everything and gets denser with every peel", () => {
    const [first] = found.trajectory;
    expect([first.coverage, first.mass, first.restricted.length]).toEqual([1, 1, 0]);
    const peels = found.trajectory.filter((step, k) => k === 0 || step.mass < found.trajectory[k - 1].mass);
    peels.forEach((step, k) => {
      if (k > 0) expect(step.density).toBeGreaterThan(peels[k - 1].density);
    });
  });

  test("has limits that chance does not explain and that come back in resamples", () => {
    const step = found.trajectory.indexOf(best);
    const again = resampled({ columns, cases }, best, { seed: "test", resamples: 5 });
    const limits = restrictions({ columns, cases }, found, step, again);
    const [one, two] = [0, 1].map((column) => limits.find((each) => each.column === column));
    const sure = limits.map(({ quasiP }) => Math.min(...quasiP.filter((p) => !Number.isNaN(p))));
    expect(sure).toEqual(sure.toSorted((p, q) => p - q));
    expect(one!.quasiP[0]).toBeLessThan(1e-9);
    expect(two!.quasiP[1]).toBeLessThan(1e-9);
    expect(one!.quasiP[1]).toBeNaN();
    expect(again[0]).toEqual({ coverage: 1, density: 1 });
  });
});

test("choices without order: the box keeps the ones that matter", () => {
  const rows = 600;
  const choice = { values: Float64Array.from({ length: rows }, (_, row) => row % 4), choices: true };
  const other = uniform("other", rows);
  const cases = Array.from({ length: rows }, (_, row) => row % 4 === 1 || row % 4 === 3);
  const found = discover({ columns: [other, choice], cases });
  const best = found.trajectory[chosenStep(found.trajectory, 0.9)];
  expect([...best.box[1].allowed!]).toEqual([1, 3]);
  expect([best.coverage, best.density]).toEqual([1, 1]);
});

test("noise alone: nothing in the trajectory is both dense and covering", () => {
  const columns = ["p", "q"].map((name) => uniform(name, 1000));
  const cases = Array.from({ length: 1000 }, (_, row) => draw("cases").uniform(row) < 0.3);
  const { trajectory } = discover({ columns, cases });
  expect(trajectory.some(({ coverage, density }) => coverage > 0.5 && density > 0.45)).toBe(false);
});

test("binomial tails equal sums of exact terms", () => {
  const exact = (hits: number, n: number, p: number): number => {
    let [total, term] = [0, (1 - p) ** n];
    for (let k = 0; k <= n; k++) {
      if (k >= hits) total += term;
      term *= ((n - k) / (k + 1)) * (p / (1 - p));
    }
    return total;
  };
  for (const [hits, n, p] of [
    [3, 10, 0.2],
    [9, 10, 0.5],
    [67, 87, 0.45],
    [1, 50, 0.01],
  ] as const)
    expect(binomialTail(hits, n, p)).toBeCloseTo(exact(hits, n, p), 12);
});

describe("Bryant and Lempert (2010): renewable fuel standards, 882 runs, 89 of high cost", () => {
  // Data of the paper as the EMA Workbench carries them (examples/data/bryant et al 2010 data.csv, columns 3–11 and
  // 16); results as printed in its docs/source/examples/scenario_discovery.ipynb, at commit 819a4b6c.
  const [head, ...lines] = readFileSync("test/sweeps/bryant-lempert-2010.csv", "utf8").trim().split("\n");
  const names = head.split(",");
  const table = lines.map((line) => line.split(",").map(Number));
  const columns = names
    .slice(0, -1)
    .map((_, c): Column => ({ values: Float64Array.from(table, (row) => row[c]), choices: false }));
  const cases = table.map((row) => row.at(-1) === 1);
  const found = discover({ columns, cases }, { peel: 0.1 });
  const box = found.trajectory[21];
  const column = (name: string) => names.indexOf(name);

  test("the last box of the trajectory", () => {
    const last = found.trajectory.at(-1)!;
    expect(last.coverage).toBeCloseTo(0.5056179775280899, 12);
    expect(last.density).toBe(1);
    expect(last.mass).toBeCloseTo(0.05102040816326531, 12);
    expect(last.restricted).toHaveLength(6);
  });

  test("box 21, which the paper picks: coverage, density, mass and limits", () => {
    expect([box.coverage.toFixed(6), box.density.toFixed(6), box.mass.toFixed(7)]).toEqual([
      "0.752809",
      "0.770115",
      "0.0986395",
    ]);
    const limits = Object.fromEntries(
      box.restricted.map((c) => [names[c], [box.box[c].low, box.box[c].high]]),
    );
    const printed = {
      "Total biomass": [450, 755.799988],
      "Demand elasticity": [-0.422, -0.202],
      "Biomass backstop price": [150.049995, 199.600006],
      "Cellulosic cost": [72.650002, 133.699997],
    };
    expect(Object.keys(limits).sort()).toEqual(Object.keys(printed).sort());
    for (const [name, [low, high]] of Object.entries(printed)) {
      expect(limits[name][0], name).toBeCloseTo(low, 5);
      expect(limits[name][1], name).toBeCloseTo(high, 5);
    }
  });

  test("its quasi-p values", () => {
    const again = columns.map(() => ({ coverage: 0, density: 0 }));
    const limits = restrictions({ columns, cases }, found, 21, again);
    const of = (name: string) => limits.find((each) => each.column === column(name))!.quasiP;
    expect(of("Total biomass")[1] / 4.716968553178765e-6).toBeCloseTo(1, 8);
    expect(of("Demand elasticity")[0] / 1.1849299115762218e-16).toBeCloseTo(1, 8);
    expect(of("Biomass backstop price")[0] / 3.515112530263049e-11).toBeCloseTo(1, 8);
    expect(of("Cellulosic cost")[0] / 0.15741333528927348).toBeCloseTo(1, 8);
  });

  test("the three that the resamples confirm, and those they do not", () => {
    const again = resampled({ columns, cases }, box, {
      seed: "test",
      settings: { peel: 0.1 },
      resamples: 10,
    });
    for (const name of ["Total biomass", "Demand elasticity", "Biomass backstop price"])
      expect(again[column(name)].density, name).toBeGreaterThanOrEqual(0.9);
    for (const name of ["Feedstock distribution", "Oil elasticity", "oil supply shift"])
      expect(again[column(name)].density, name).toBeLessThanOrEqual(0.2);
  });
});
