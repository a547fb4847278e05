import "./fake-document.ts";
import { describe, expect, it } from "vitest";
import { cells, counterfactual, tally } from "../../src/compare/counterfactual.ts";
import { estimate } from "../../src/compare/estimate.ts";
import { flowKeys, flows, sectorKeys } from "../../src/declare/flows.ts";
import { lang } from "../../web/browser/language.ts";
import { barsSummary, barsTable } from "../../web/charts/bars.tsx";
import { headlineFigures, outcomeLines, pairedSeries } from "../../web/charts/outcome-lines.ts";
import { outcomeReading, outcomeSummary, outcomeTable } from "../../web/charts/outcome-words.ts";
import { groupsOf, profileSummary, profileTable } from "../../web/charts/profile.tsx";
import { quadrantSummary, quadrantTable } from "../../web/charts/quadrant.tsx";
import { quadrantsOf } from "../../web/charts/quadrant-dots.ts";
import { sankeySummary, sankeyTable } from "../../web/charts/sankey.tsx";
import { moneyGraph } from "../../web/charts/sankey-graph.ts";
import { csvOf } from "../../web/charts/table.ts";
import { mapSummary, mapTable, STANDING } from "../../web/charts/village-map.tsx";
import { arms, households, luck, over, replicates, runs } from "./charts-made.ts";

const both = (check: () => void): void => {
  for (const language of ["zh", "en"] as const) {
    lang.value = language;
    check();
  }
  lang.value = "zh";
};

const clean = (text: string): void => expect(text).not.toMatch(/NaN|undefined|Infinity|\[object/);

describe("the lines of an outcome", () => {
  const lines = outcomeLines({ luck, over, current: true }, "coverage", arms);

  it("are the means and spreads of the comparison", () => {
    expect(lines.n).toBe(4);
    lines.levels.forEach(({ key, values, spread }) => {
      expect(values).toEqual(over.bands[key]!.coverage!.mean);
      expect(spread!.high).toEqual(over.bands[key]!.coverage!.p90);
    });
  });

  it("differ replicate by replicate, on the same luck", () => {
    const points = pairedSeries(replicates, "coverage", "hybrid", "traditional");
    const of = (r: number, arm: string): number =>
      replicates[r]!.arms.find((each) => each.arm === arm)!.series.coverage![7]!;
    const expected = estimate([0, 1, 2, 3].map((r) => of(r, "hybrid") - of(r, "traditional")));
    expect(points[7]).toEqual(expected);
    const drawn = lines.differences.find(({ key }) => key === "hybrid")!;
    expect(drawn.values[7]).toBe(expected.mean);
    expect(drawn.interval!.low[7]).toBe(expected.low);
    expect(drawn.spread!.low[7]).toBe(expected.p10);
  });

  it("are of one luck, without bands, while the settings are being left", () => {
    const left = outcomeLines({ luck, over, current: false }, "coverage", arms);
    expect(left.n).toBe(0);
    expect(left.levels[0]!.values).toBe(luck.arms[0]!.run.series.coverage);
    for (const { spread, interval } of left.levels)
      expect([spread, interval]).toEqual([undefined, undefined]);
    const [figure] = headlineFigures({ luck, over, current: false }, arms);
    expect(figure!.estimate.mean).toBe(luck.arms[0]!.run.summary.relapse);
  });

  it("stand in the table to the last digit that is shown", () => {
    both(() => {
      const { head, rows } = outcomeTable(lines, arms, "percent");
      expect(rows).toHaveLength(8);
      for (const row of rows) expect(row).toHaveLength(head.length);
      rows.forEach((row, k) => {
        expect(row[1]).toBeCloseTo(100 * lines.levels[0]!.values[k]!, 7);
        expect(row[2]).toBeCloseTo(100 * lines.levels[0]!.spread!.low[k]!, 7);
      });
      const column = 1 + 3 * lines.levels.length;
      expect(head[column]).toContain(lang.value === "zh" ? "减" : "minus");
      expect(rows[7]![column]).toBeCloseTo(100 * lines.differences[0]!.values[7]!, 7);
    });
  });

  it("are told in plain words, with the number that is drawn", () => {
    both(() => {
      const summary = outcomeSummary(lines, arms, "percent");
      clean(summary);
      const last = (100 * lines.levels[2]!.values[7]!).toFixed(1);
      expect(summary).toContain(last);
      expect(summary).toContain("arm hybrid");
      expect(outcomeReading(lines, 7, "percent")).toContain(last);
      clean(outcomeReading(lines, 0, "percent"));
    });
  });

  it("say that nothing is seen where the interval holds zero", () => {
    const [reference] = arms;
    const flat = [0, 0];
    const line = { key: "hybrid", name: "hybrid", look: reference!.look, values: flat };
    const none = { ...line, interval: { low: [-0.01, -0.01], high: [0.01, 0.01] }, values: [0.002, 0.002] };
    const some = { ...none, interval: { low: [0.001, 0.001], high: [0.003, 0.003] } };
    const level = { ...line, key: "traditional", values: [0.1, 0.1] };
    const of = (difference: typeof none): string =>
      outcomeSummary(
        { levels: [level], differences: [difference], single: [], singleDifferences: [], n: 9 },
        arms,
        "percent",
      );
    expect(of(none)).toContain("看不出差别");
    expect(of(some)).not.toContain("看不出差别");
    expect(of(some)).toContain("高 0.2 百分点");
    // A difference that would be written as zero is not called higher.
    const hardly = { ...none, values: [0.00003, 0.00003] };
    expect(of(hardly)).toContain("相差不到 0.01 百分点");
    expect(of({ ...hardly, values: [-0.00007, -0.00007] })).toContain("低 0.01 百分点");
  });
});

describe("the four cells", () => {
  const [a, b] = [runs[0]!.households, runs[1]!.households];
  const quadrants = quadrantsOf(a, b);
  const counted = counterfactual([tally(a, b)]);
  const asked = { reference: arms[0]!, arm: arms[1]!, quadrants, estimates: counted };

  it("hold the households that the comparison counts, lifted ones first", () => {
    for (const cell of cells) {
      expect(quadrants.households[cell]).toHaveLength(counted.all[cell].households);
      expect(quadrants.lifted[cell]).toBe(counted.lifted[cell].households);
      const front = quadrants.households[cell].slice(0, quadrants.lifted[cell]);
      expect(front.every((i) => a.lifted[i] === 1)).toBe(true);
    }
    expect(quadrants.counted + quadrants.left).toBe(households);
  });

  it("stand in the table, harm beside rescue", () => {
    both(() => {
      const { head, rows } = quadrantTable(asked);
      expect(rows.map((row) => row[1])).toEqual(cells.map((cell) => quadrants.households[cell].length));
      expect(rows[2]![3]).toBe(counted.all.harmed.per100.mean);
      for (const row of rows) expect(row).toHaveLength(head.length);
      clean(quadrantSummary(asked));
      expect(quadrantSummary(asked)).toContain(String(quadrants.households.harmed.length));
    });
  });
});

describe("money", () => {
  const matrix = new Float64Array(flowKeys.length * sectorKeys.length);
  for (const season of runs[2]!.flows!.slice(0, 4))
    for (let at = 0; at < matrix.length; at++) matrix[at]! += season[at]!;
  const whole = moneyGraph({ matrix, households, years: 1, most: 99 });
  const graph = moneyGraph({ matrix, households, years: 1, most: 8 });

  it("is equal on both sides of every flow", () => {
    for (const { flow, yuan } of graph.flows) {
      const side = (of: string): number =>
        graph.legs
          .filter((leg) => leg.flow === flow && leg.side === of)
          .reduce((total, leg) => total + leg.yuan, 0);
      expect(side("pays")).toBeCloseTo(yuan, 6);
      expect(side("receives")).toBeCloseTo(yuan, 6);
    }
  });

  it("is the matrix, small flows put together without a loss", () => {
    const living = flowKeys.indexOf("living") * sectorKeys.length + sectorKeys.indexOf("households");
    const leg = whole.legs.find(({ flow, sector }) => flow === "living" && sector === "households");
    expect(leg!.yuan).toBeCloseTo(-matrix[living]! / 100 / households, 9);
    expect(whole.legs.every(({ flow }) => flow !== "other" && flows[flow].instrument === "deposit")).toBe(
      true,
    );
    expect(graph.flows).toHaveLength(8);
    expect(graph.others).toBe(whole.flows.length - 7);
    // Channels of the harvest keep their names, however small.
    for (const { flow } of whole.flows)
      if (["farmGateSale", "contractSale", "preSale", "liveSale"].includes(flow))
        expect(graph.flows.map((each) => each.flow)).toContain(flow);
    expect(graph.total).toBeCloseTo(whole.total, 6);
  });

  it("stands in the table leg by leg", () => {
    both(() => {
      expect(sankeyTable(graph).rows).toHaveLength(graph.legs.length);
      clean(sankeySummary(graph));
    });
  });
});

describe("bars, profiles and the map", () => {
  const estimates = (metric: "coverage" | "relapse") => arms.map(({ arm }) => over.estimates[arm]![metric]);
  const groups = {
    arms,
    show: "percent" as const,
    unit: "%",
    groups: (["coverage", "relapse"] as const).map((key) => ({ key, name: key, bars: estimates(key) })),
  };

  it("have tables of what they draw", () => {
    both(() => {
      const { head, rows } = barsTable(groups);
      for (const row of rows) expect(row).toHaveLength(head.length);
      expect(rows[0]![1]).toBeCloseTo(100 * over.estimates.traditional!.coverage!.mean, 7);
      expect(barsSummary(groups)).toContain((100 * over.estimates.hybrid!.coverage!.mean).toFixed(1));
      clean(barsSummary(groups));
    });
  });

  it("group households evenly, the like together", () => {
    const distances = runs[0]!.households.distance;
    const group = groupsOf(distances, 5);
    const order = Array.from(group.keys()).sort((i, j) => distances[i]! - distances[j]!);
    order.slice(1).forEach((i, k) => {
      const before = order[k]!;
      if (distances[i] === distances[before]) expect(group[i]).toBe(group[before]);
      else expect(group[i]).toBeGreaterThanOrEqual(group[before]!);
    });
    expect(Array.from(groupsOf([5, 1, 3, 2, 4], 5))).toEqual([4, 0, 2, 1, 3]);
    const profile = {
      title: "km",
      show: "percent" as const,
      groups: [
        { name: "near", households: 3 },
        { name: "far", households: 2 },
      ],
      lines: [{ key: "a", name: "a", look: arms[0]!.look, values: [0.5, 0.25] }],
    };
    expect(profileTable(profile).rows).toEqual([
      ["near", 3, 50],
      ["far", 2, 25],
    ]);
    expect(profileSummary(profile)).toContain("25.0%");
  });

  it("count the marks of every village", () => {
    const village = { x: 0, y: 0, distance: 1.25, town: 2, households: 3 };
    const { poor, loan, shop, lifted } = STANDING;
    const frame = Uint8Array.of(poor, poor | loan, 0, shop, lifted, 0);
    const film = { villages: [village, village], frames: [frame] };
    expect(mapTable(film, 0).rows.map((row) => row.slice(3))).toEqual([
      [3, 2, 1, 0, 0],
      [3, 0, 0, 1, 1],
    ]);
    expect(mapSummary(film, 0)).toContain("33.3%");
  });
});

describe("a table's file", () => {
  it("opens in a spreadsheet, and runs nothing there", () => {
    const csv = csvOf({
      head: ["年", 'a "b", c'],
      rows: [
        ["=1+1", 0.1 + 0.2],
        ["x", Number.NaN],
      ],
    });
    expect(csv).toBe('\ufeff年,"a ""b"", c"\r\n\'=1+1,0.30000000000000004\r\nx,\r\n');
  });
});
