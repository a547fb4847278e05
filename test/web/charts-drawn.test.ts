import "./fake-document.ts";
import { type ComponentChild, h, options, render } from "preact";
import { beforeAll, describe, expect, it } from "vitest";
import { flowKeys, sectorKeys } from "../../src/declare/flows.ts";
import { textWidth } from "../../src/report/layout/text-width.ts";
import { lang } from "../../web/browser/language.ts";
import { BandChart } from "../../web/charts/band-chart.tsx";
import { Bars } from "../../web/charts/bars.tsx";
import { DifferenceChart } from "../../web/charts/difference-chart.tsx";
import { LevelAndDifference } from "../../web/charts/level-and-difference.tsx";
import { outcomeLines } from "../../web/charts/outcome-lines.ts";
import { OutcomeStrip } from "../../web/charts/outcome-strip.tsx";
import { outcomeReading, outcomeSummary, outcomeTable } from "../../web/charts/outcome-words.ts";
import { Profile } from "../../web/charts/profile.tsx";
import { Quadrant } from "../../web/charts/quadrant.tsx";
import { quadrantsOf } from "../../web/charts/quadrant-dots.ts";
import { Sankey } from "../../web/charts/sankey.tsx";
import { moneyGraph } from "../../web/charts/sankey-graph.ts";
import { VillageMap } from "../../web/charts/village-map.tsx";
import { Figure } from "../../web/parts/figure.tsx";
import { arms, households, luck, over, runs } from "./charts-made.ts";
import { changes, type FakeNode, makeRoot } from "./fake-document.ts";

beforeAll(() => {
  // Renderings are read at once: effects, which need a screen, are left out.
  options.requestAnimationFrame = () => 0 as never;
  options.debounceRendering = (run) => run();
});

function drawn(...children: ComponentChild[]): FakeNode {
  const root = makeRoot();
  render(h("main", {}, ...children), root as never);
  return root;
}

const attributes = (root: FakeNode): string[] =>
  root
    .all(() => true)
    .flatMap(({ attributes }) => [...attributes].map(([name, value]) => `${name}=${value}`));

function clean(root: FakeNode): void {
  expect(attributes(root).filter((each) => /NaN|undefined|Infinity|\[object/.test(each))).toEqual([]);
  expect(root.textContent).not.toMatch(/NaN|undefined|Infinity|\[object/);
}

const lines = outcomeLines({ luck, over, current: true }, "relapseHazard", arms);
const quadrants = quadrantsOf(runs[0]!.households, runs[1]!.households);
const matrix = new Float64Array(flowKeys.length * sectorKeys.length);
for (let at = 0; at < matrix.length; at++) matrix[at] = runs[2]!.flows![0]![at]!;
const film = {
  villages: [
    { x: 1, y: 2, distance: 3, town: 2, households: 4 },
    { x: 1, y: 2, distance: 3, town: 2, households: 4 },
  ],
  frames: [Uint8Array.of(0, 1, 2, 3, 4, 8, 9, 15)],
};
const groups = {
  arms,
  show: "percent" as const,
  unit: "%",
  groups: [
    { key: "coverage", name: "coverage", bars: arms.map(({ arm }) => over.estimates[arm]!.coverage) },
    { key: "gone", name: "a name much too long for the room that there is", bars: arms.map(() => undefined) },
  ],
};
const profile = {
  title: "km",
  show: "percent" as const,
  groups: [
    { name: "0–5", households: 4 },
    { name: "6–9", households: 3 },
  ],
  lines: [{ key: "a", name: "a", look: arms[0]!.look, values: [0.3, Number.NaN] }],
};
const size = { width: 320, height: 200 };

/** Every chart, at a size. */
const charts: Record<string, (at: typeof size) => ComponentChild> = {
  band: (at) => h(BandChart, { ...at, lines: lines.levels, faint: lines.single, show: "percent", at: 3 }),
  yuan: (at) =>
    h(BandChart, {
      ...at,
      perYear: 4,
      show: "yuan",
      lines: [
        {
          key: "q",
          name: "q",
          look: arms[0]!.look,
          values: Float64Array.from({ length: 33 }, (_, k) => 3e4 - k),
        },
      ],
    }),
  nothing: (at) => h(BandChart, { ...at, lines: [], show: "percent" }),
  undefined: (at) =>
    h(BandChart, {
      ...at,
      show: "percent",
      lines: [{ key: "u", name: "u", look: arms[0]!.look, values: [Number.NaN, Number.NaN] }],
    }),
  difference: (at) => h(DifferenceChart, { ...at, lines: lines.differences, show: "percent" }),
  both: (at) => h(LevelAndDifference, { ...at, lines, arms, show: "percent" }),
  quadrant: (at) =>
    h(Quadrant, {
      ...at,
      quadrants,
      reference: arms[0]!,
      arm: arms[1]!,
      estimates: over.differences[0]!.households,
      onOpen: () => {},
    }),
  bars: ({ width }) => h(Bars, { ...groups, width }),
  profile: (at) => h(Profile, { ...at, ...profile }),
  sankey: (at) => h(Sankey, { ...at, graph: moneyGraph({ matrix, households, years: 1 }) }),
  noMoney: (at) => h(Sankey, { ...at, graph: moneyGraph({ matrix: [], households, years: 1 }) }),
  map: (at) => h(VillageMap, { ...at, film, season: 0 }),
  strip: () =>
    h(OutcomeStrip, {
      name: "n",
      about: "a",
      show: "percent",
      figures: arms.map((arm) => ({ arm, estimate: over.estimates[arm.arm]!.relapse! })),
    }),
};

describe("every chart", () => {
  it("draws no number that is none, in both languages, wide and narrow", () => {
    for (const language of ["zh", "en"] as const) {
      lang.value = language;
      for (const at of [size, { width: 220, height: 120 }, { width: 1200, height: 500 }])
        for (const [, chart] of Object.entries(charts)) clean(drawn(chart(at)));
    }
    lang.value = "zh";
  });

  it("has a unit on its axes", () => {
    const ticks = (name: string): string[] =>
      drawn(charts[name]!(size))
        .all(({ attributes }) => /tick|unit/.test(attributes.get("class") ?? ""))
        .map(({ textContent }) => textContent);
    expect(ticks("band").some((text) => text.endsWith("%"))).toBe(true);
    expect(ticks("band")).toContain("第1年");
    expect(ticks("difference")).toContain("百分点");
    expect(ticks("yuan")).toContain("元");
    expect(ticks("profile")).toContain("km");
  });

  it("names every arm of its bars in a key that stays in the drawing, in rows where it is narrow", () => {
    const long = arms.map((arm) => ({ ...arm, short: `a lender with a long name (${arm.short})` }));
    for (const width of [260, 420, 1200]) {
      const root = drawn(h(Bars, { ...groups, arms: long, width }));
      const names = root.all(
        ({ textContent, localName }) => localName === "text" && /^a lender|^arm /.test(textContent),
      );
      expect(names).toHaveLength(long.length);
      for (const name of names) {
        const end = Number(name.attributes.get("x")) + textWidth(name.textContent, 12);
        expect(end, `${width}: ${name.textContent}`).toBeLessThanOrEqual(width);
      }
    }
  });

  it("names every line at its end, apart from the others", () => {
    const ends = drawn(charts.band!(size)).byClass("end");
    expect(ends.map(({ textContent }) => textContent.split(" ")[0])).toEqual(arms.map(({ short }) => short));
    const places = ends.map(({ attributes }) => Number(attributes.get("y"))).sort((a, b) => a - b);
    places.slice(1).forEach((y, k) => {
      expect(y - places[k]!).toBeGreaterThanOrEqual(12.9);
    });
  });
});

describe("a band chart under a drag", () => {
  const made = (factor: number) =>
    h(BandChart, {
      ...size,
      show: "percent",
      lines: lines.levels.map((line) => ({
        ...line,
        values: Array.from(line.values, (value) => value * factor),
      })),
    });

  it("moves its lines and leaves its axis alone", () => {
    const root = makeRoot();
    render(made(1), root as never);
    const [axes] = root.byClass("axes");
    const nodes = axes!.all(() => true);
    const before = root.byClass("line").map(({ attributes }) => attributes.get("d"));
    const differences = changes();
    render(made(0.97), root as never);
    expect(root.byClass("line").map(({ attributes }) => attributes.get("d"))).not.toEqual(before);
    expect(root.byClass("axes")[0]!.all(() => true)).toEqual(nodes);
    // Four lines, and at each end a leader, a mark and a label: nothing else is touched.
    expect(changes() - differences).toBeLessThanOrEqual(4 * 6);
  });
});

describe("a figure", () => {
  const table = outcomeTable(lines, arms, "percent");
  const figure = (interactive?: boolean) =>
    h(Figure, {
      id: "relapse",
      name: "返贫",
      summary: outcomeSummary(lines, arms, "percent"),
      table,
      exportName: "县",
      size,
      ...(interactive
        ? { interactive }
        : { cursor: { count: 8, say: (k: number) => outcomeReading(lines, k, "percent") } }),
      children: ({ width, height, at, point }) =>
        h(LevelAndDifference, { width, height, lines, arms, show: "percent", at, onPoint: point }),
    });

  it("has a name, a sentence and a cursor that reads point by point", () => {
    const root = drawn(figure());
    const [slider] = root.all(({ attributes }) => attributes.get("role") === "slider");
    const [live] = root.all(({ attributes }) => attributes.get("aria-live") === "polite");
    expect(root.byClass("figure-summary")[0]!.textContent).toBe(outcomeSummary(lines, arms, "percent"));
    expect(live!.textContent).toBe("");
    for (const [key, k] of [
      ["ArrowRight", 0],
      ["ArrowRight", 1],
      ["End", 7],
      ["ArrowLeft", 6],
      ["Home", 0],
    ] as const) {
      slider!.send("keydown", { key });
      expect(live!.textContent).toBe(outcomeReading(lines, k, "percent"));
      expect(slider!.attributes.get("aria-valuenow")).toBe(String(k + 1));
      expect(slider!.attributes.get("aria-valuetext")).toBe(table.rows[k]![0]);
      expect(root.byClass("cursor")).toHaveLength(2);
    }
    slider!.send("keydown", { key: "Escape" });
    expect(root.byClass("cursor")).toHaveLength(0);
  });

  it("has a table equal to its data, drawn when it is opened", () => {
    const root = drawn(figure());
    const [details] = root.byClass("figure-data");
    expect(root.byClass("figure-table")).toHaveLength(0);
    details!.open = true;
    details!.send("toggle");
    const rows = root.byClass("figure-table")[0]!.all(({ localName }) => localName === "tr");
    expect(rows).toHaveLength(1 + table.rows.length);
    const shown = rows.slice(1).map((row) => row.childNodes.map(({ textContent }) => textContent));
    shown.forEach((row, k) => {
      expect(row[0]).toBe(table.rows[k]![0]);
      row.slice(1).forEach((text, column) => {
        const value = table.rows[k]![column + 1] as number;
        expect(Math.abs(Number(text.replace("−", "-")) - value)).toBeLessThanOrEqual(0.0051);
      });
    });
  });

  it("is a group where it holds buttons, and a picture where it does not", () => {
    const roles = (root: FakeNode) => root.byClass("figure-box")[0]!.attributes.get("role");
    expect(roles(drawn(figure(true)))).toBe("group");
    expect(roles(drawn(figure()))).toBe("slider");
  });
});

describe("the four cells", () => {
  const cells = { ...size, quadrants, reference: arms[0]!, arm: arms[1]! };

  it("tell a rare fate and its interval in as many digits", () => {
    const { households: estimates } = over.differences[0]!;
    const { saved } = estimates.all;
    const per100 = { ...saved.per100, mean: 0.024, low: 0, high: 0.13 };
    const root = drawn(
      h(Quadrant, {
        ...cells,
        estimates: { ...estimates, all: { ...estimates.all, saved: { ...saved, per100 } } },
        onOpen: () => {},
      }),
    );
    expect(root.textContent).toContain("0.02 [0.00–0.13]");
  });

  it("open by click, Enter and space", () => {
    const opened: string[] = [];
    const root = drawn(h(Quadrant, { ...cells, onOpen: (cell) => opened.push(cell) }));
    const buttons = root.all(({ attributes }) => attributes.get("role") === "button");
    expect(buttons).toHaveLength(4);
    buttons[2]!.send("click");
    buttons[2]!.send("keydown", { key: "Enter" });
    buttons[1]!.send("keydown", { key: " " });
    buttons[1]!.send("keydown", { key: "x" });
    expect(opened).toEqual(["harmed", "harmed", "saved"]);
    for (const button of buttons)
      expect(button.attributes.get("tabindex") ?? button.attributes.get("tabIndex")).toBe("0");
  });
});
