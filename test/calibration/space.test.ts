import { describe, expect, test } from "vitest";
import { calibrationSpace, placeOf, valueAt } from "../../src/calibration/space.ts";
import { waveStudy } from "../../src/calibration/wave-study.ts";
import { loadScenario } from "../../src/scenario/load-scenario.ts";
import { LONGEST_TEXT } from "../../src/scenario/yaml-text.ts";
import { designOf } from "../../src/sweeps/design/design-points.ts";

const FILE = "scenarios/small.yaml";

describe("what is calibrated", () => {
  const { scenario } = loadScenario(FILE, { set: ["credit.caution=0.5"] });
  const axes = calibrationSpace(scenario);

  test("is what is not well known and stands at its default, by the path of a scenario file", () => {
    const paths = axes.map(({ path }) => path);
    expect(paths).toContain("credit.averse");
    expect(paths).toContain("lenders.dataLender.funding.hurdle");
    expect(paths).toContain("shocks.illness.heavyBill");
    expect(paths).not.toContain("credit.caution");
    expect(new Set(paths).size).toBe(paths.length);
    for (const { low, high } of axes) expect(low).toBeLessThan(high);
  });

  test("can be a study of them all", () => {
    const opened = loadScenario(FILE);
    const every = calibrationSpace(opened.scenario);
    const calibrated = {
      file: FILE,
      opened,
      set: {},
      axes: every,
      bank: "traditional",
      both: "hybrid",
      replicates: 2,
      seed: "a",
    };
    const { study } = waveStudy(calibrated, { name: "wave-1", title: { zh: "波", en: "wave" }, points: 3 });
    expect(study.factors).toHaveLength(every.length);
    expect(study.keep.targets).toBe(true);
    const middle = every.map(() => 0.5);
    const table = waveStudy(calibrated, {
      name: "wave-2",
      title: { zh: "波", en: "wave" },
      points: [middle],
    });
    expect(designOf(table.study)[0].values).toEqual(every.map((axis) => valueAt(axis, 0.5)));
    // Of a wave as large as the usual one the text is longer than anybody's file may be.
    const points = Array.from({ length: 400 }, () => middle);
    const whole = waveStudy(calibrated, { name: "wave-2", title: { zh: "波", en: "wave" }, points });
    expect(whole.text.length).toBeGreaterThan(LONGEST_TEXT);
    expect(designOf(whole.study)).toHaveLength(400);
  });

  test("whole numbers share the places equally, ends included", () => {
    const whole = { low: 2, high: 5, whole: true };
    expect([0, 0.24, 0.26, 0.99, 1].map((place) => valueAt(whole, place))).toEqual([2, 2, 3, 5, 5]);
    expect(valueAt({ low: 0.1, high: 0.2, whole: false }, 0.5)).toBe(0.15);
  });

  test("the place of a scenario's own value is where that value lies", () => {
    for (const axis of axes.filter(({ low, high, usual }) => usual >= low && usual <= high))
      expect(valueAt(axis, placeOf(axis)), axis.path).toBeCloseTo(axis.usual, 9);
    const beyond = { path: "", low: 2, high: 5, whole: false, usual: 9 };
    expect([placeOf(beyond), placeOf({ ...beyond, usual: 0 })]).toEqual([1, 0]);
  });
});
