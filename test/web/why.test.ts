import "./fake-document.ts";
import { describe, expect, test } from "vitest";
import { financeOf } from "../../src/compare/finance.ts";
import { flowKeys, flows, sectorKeys } from "../../src/declare/flows.ts";
import { metricsIn } from "../../src/model/by-metric.ts";
import { metrics } from "../../src/model/metrics/all.ts";
import { simulateArms } from "../../src/model/simulate.ts";
import { channelKeys, channels } from "../../src/model/state/channels/all.ts";
import { metricRows } from "../../src/report/tables/metric-rows.ts";
import { textOf } from "../../src/report/tables/shown.ts";
import { prepare } from "../../web/playing/work/asked.ts";
import { factsOf } from "../../web/playing/work/known.ts";
import { look } from "../../web/playing/work/look.ts";
import { en } from "../../web/text/why-en.ts";
import { zh } from "../../web/text/why-zh.ts";
import { accounts } from "../../web/why/accounts.ts";
import { funnel, metricOf, mostFrequent, reasons, seen } from "../../web/why/excluded.ts";
import { fallsOfLuck, fallsOfPair } from "../../web/why/falls.ts";
import { financeByPurpose, yearlyAmount } from "../../web/why/finance.ts";
import { gainsOf, kinds } from "../../web/why/gains.ts";
import { harvestGraph } from "../../web/why/harvest-graph.ts";
import { added, matrixRows } from "../../web/why/money.ts";
import { reachOf } from "../../web/why/reach.ts";
import { sectionsOf } from "../../web/why/sections.ts";
import { resultsOf, small } from "./made-brief.ts";

const ARMS = ["traditional", "ecommerce", "hybrid"];
const asked = {
  ...small,
  plain: { ...(small.plain as object), county: { villages: 8, householdsPerVillage: 30 } },
};
const results = resultsOf(asked, ARMS, 4);
const { plan } = prepare(asked);
const runs = simulateArms(plan, 1, ARMS, { flows: true });
const headline = results.differences.findIndex((difference) => difference.headline);
const tallies = results.replicates.map((replicate) => replicate.tallies[headline]!);
const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);

describe("where households fell", () => {
  test("on one luck the causes add up to those that fell, under every arm", () => {
    const rows = fallsOfLuck(runs.map(({ households }) => households));
    expect(rows.length).toBeGreaterThan(0);
    runs.forEach(({ households: { fell, counted } }, a) => {
      const all = Array.from(fell).filter((each, i) => each && counted[i]).length;
      expect(sum(rows.map(({ counts }) => counts[a]!))).toBe(all);
    });
  });

  test("over replicates they add up to the cells of the two by two", () => {
    const { all } = results.differences[headline]!.households;
    const rows = fallsOfPair(tallies);
    for (const cell of ["saved", "harmed", "both"] as const)
      expect(sum(rows.map((row) => row[cell].mean))).toBeCloseTo(all[cell].count.mean, 9);
    const causes = rows.map(({ cause }) => cause);
    expect(new Set(causes).size).toBe(causes.length);
  });
});

describe("who gets no credit", () => {
  const stages = funnel(results.estimates, ARMS);

  test("every household is somewhere: the steps add up to one", () => {
    ARMS.forEach((_, a) => {
      expect(sum(stages.map(({ shares }) => shares[a]!.mean))).toBeCloseTo(1, 9);
    });
    for (const reason of reasons) expect(metrics).toHaveProperty(metricOf(reason));
  });

  test("in the order in which an application meets them, those with a loan last", () => {
    expect(stages[0]!.reason).toBe("noDemand");
    expect(stages[stages.length - 1]!.reason).toBe("included");
    for (const { shares } of seen(stages))
      expect(Math.max(...shares.map(({ mean }) => mean))).toBeGreaterThan(0);
  });

  test("the most frequent reason is one of a household that could have used a loan", () => {
    const most = mostFrequent(stages, 0)!;
    expect(["noDemand", "included"]).not.toContain(most.reason);
    for (const { reason, shares } of stages)
      if (reason !== "noDemand" && reason !== "included")
        expect(shares[0]!.mean).toBeLessThanOrEqual(most.shares[0]!.mean);
  });
});

test("lenders' accounts are of the arms that open them, in the figures of the comparison", () => {
  const { opened } = factsOf(asked);
  const books = accounts(results.estimates, ARMS, opened, metrics);
  expect(books.map(({ lender, arms }) => [lender, arms])).toEqual([
    [0, ["traditional", "hybrid"]],
    [1, ["ecommerce", "hybrid"]],
  ]);
  for (const { arms, lines } of books)
    for (const { metric, estimates } of lines)
      estimates.forEach((estimate, a) => {
        expect(estimate).toEqual(results.estimates[arms[a]!]![metric]);
      });
  expect(books[0]!.lines.map(({ key }) => key)).toEqual(
    // So few loans fail here that no AUC is told; how many there are is.
    expect.arrayContaining(["npl", "profit", "loanSize", "aucBad", "aucGood"]),
  );
});

describe("a closer look", () => {
  const looked = look(asked, ARMS, 1);

  test("what the harvest brought is split by product and channel without a loss", () => {
    const ways = channelKeys.map((key) => ({ key, online: channels[key].online }));
    for (const { sold } of looked.arms) {
      expect(sold).toHaveLength(looked.years);
      const all = added(sold);
      const { households, years } = looked;
      const graph = harvestGraph({ sold: all, channels: ways, households, years });
      expect(graph.total * 100 * households * years).toBeCloseTo(sum(all), 0);
      for (const { flow, yuan } of graph.flows)
        for (const side of ["pays", "receives"] as const) {
          const legs = graph.legs.filter((leg) => leg.flow === flow && leg.side === side);
          expect(sum(legs.map((leg) => leg.yuan))).toBeCloseTo(yuan, 9);
        }
      const gate = graph.legs.find(({ flow, side }) => flow === "farmGate" && side === "receives");
      expect(gate!.sector).toBe("offline");
    }
  });

  test("holds every fen of the seasons, year by year", () => {
    looked.arms.forEach(({ arm, years }, a) => {
      expect(arm).toBe(ARMS[a]);
      expect(years).toHaveLength(looked.years);
      expect(Array.from(added(years))).toEqual(Array.from(added(runs[a]!.flows!)));
    });
  });

  test("every row of the matrix sums to zero", () => {
    const matrix = added(looked.arms[0]!.years);
    const { sectors, rows } = matrixRows(matrix, looked.households, looked.years);
    expect(sectors).toContain("households");
    for (const { flow, cells } of rows) expect(Math.abs(sum(cells)), flow).toBeLessThan(1e-6);
    const deposits = flowKeys.filter((flow) => flows[flow].instrument === "deposit");
    expect(rows.some(({ flow }) => deposits.includes(flow))).toBe(true);
    expect(matrix).toHaveLength(flowKeys.length * sectorKeys.length);
  });

  test("its coverage is the metric's, to the last household", () => {
    looked.arms.forEach(({ covered }, a) => {
      const share = sum(covered) / (looked.households * looked.years);
      expect(share).toBeCloseTo(runs[a]!.summary.coverage!, 12);
    });
  });

  test("fifths by distance and literacy hold every household once, in order", () => {
    for (const trait of [looked.distance, looked.literacy]) {
      const groups = reachOf(
        trait,
        looked.arms.map(({ covered }) => covered),
        looked.years,
      );
      expect(groups.length).toBeGreaterThan(1);
      expect(sum(groups.map(({ households }) => households))).toBe(looked.households);
      for (let g = 1; g < groups.length; g++) expect(groups[g]!.low).toBeGreaterThan(groups[g - 1]!.high);
      ARMS.forEach((_, a) => {
        const mean = sum(groups.map(({ shares, households }) => shares[a]! * households)) / looked.households;
        expect(mean).toBeCloseTo(runs[a]!.summary.coverage!, 12);
      });
    }
  });
});

test("gains and losses: halves of the county add up to the whole", () => {
  const made = Object.fromEntries(gainsOf(tallies).map((gain) => [gain.kind, gain]));
  expect(Object.keys(made)).toEqual([...kinds]);
  const saved = (kind: string): number => (made[kind]!.saved.mean * made[kind]!.households.mean) / 1000;
  const { all } = results.differences[headline]!.households;
  for (const [a, b] of [
    ["lifted", "neverPoor"],
    ["shop", "noShop"],
    ["elderly", "able"],
  ] as const) {
    expect(made[a]!.households.mean + made[b]!.households.mean).toBeCloseTo(made.all!.households.mean, 9);
    // Rates are means over replicates of unequal size; counts must agree where the sizes do.
    expect(Math.abs(saved(a) + saved(b) - all.saved.count.mean)).toBeLessThan(0.2);
  }
  for (const { net, saved: savedShare, harmed } of Object.values(made))
    if (Number.isFinite(net.mean)) expect(net.mean).toBeCloseTo(savedShare.mean - harmed.mean, 9);
});

test("both languages say something in every sentence", () => {
  const textsOf = (texts: object): string[] =>
    Object.values(texts).flatMap((each) =>
      typeof each === "string" ? [each] : typeof each === "object" ? textsOf(each) : [],
    );
  for (const text of textsOf(zh).filter((each) => each.length > 8)) expect(text).toMatch(/[\u4e00-\u9fff]/);
  for (const text of textsOf(en)) expect(text).not.toMatch(/[\u4e00-\u9fff]/);
});

describe("which finance for whom", () => {
  const size = { households: 240, seasons: 16 };
  const rowsOf = (arm: string) => financeOf(results.replicates, arm);
  const yearly = (arm: string, group: "all" | "liftedShop" | "lifted" | "otherShop" | "other"): number =>
    sum(
      financeByPurpose(rowsOf(arm), group).purposes.flatMap(({ rows }) =>
        rows.map((row) => (row ? yearlyAmount(row, size).mean : 0)),
      ),
    );

  test("what is drawn of all is what is drawn of the classes, a household and year", () => {
    const classes = ["liftedShop", "lifted", "otherShop", "other"] as const;
    expect(yearly("hybrid", "all")).toBeGreaterThan(0);
    expect(sum(classes.map((group) => yearly("hybrid", group)))).toBeCloseTo(yearly("hybrid", "all"), 6);
  });

  test("240 yuan of a county of 240 households over 16 seasons are a quarter of a yuan a household and year", () => {
    const [row] = rowsOf("hybrid");
    const amount = { ...row!.amount, mean: 240, low: 120, high: 480 };
    expect(yearlyAmount({ ...row!, amount }, size)).toEqual({ mean: 0.25, low: 0.125, high: 0.5 });
  });

  test("lenders come in their order and kin last, and an arm shows the sources it opens", () => {
    expect(financeByPurpose(rowsOf("hybrid"), "all").sources).toEqual([0, 1, "kin"]);
    expect(financeByPurpose(rowsOf("traditional"), "all").sources).toEqual([0, "kin"]);
  });
});

test("figures stand group by group, every one of them once, under the titles of the command line", () => {
  const shown = {
    language: "zh",
    text: textOf("zh"),
    metrics,
    lenders: plan.lenders,
    arms: {},
    opened: new Set([0, 1]),
    closing: false,
    drawn: "nothing",
    width: 100,
    all: true,
  } as const;
  const keys = metricsIn(results.estimates.hybrid!);
  const sections = sectionsOf(metricRows(keys, shown));
  const titles = sections.map(({ title }) => title);
  expect(new Set(titles).size).toBe(titles.length);
  for (const { title } of sections) expect(zh.figures.section(title)).not.toMatch(/[【】]/);
  const shownKeys = sections.flatMap(({ rows }) => rows.map(({ key }) => key));
  expect(new Set(shownKeys)).toEqual(new Set(keys.filter((key) => (metrics[key].lender ?? 0) < 2)));
  const livelihood = sections.find(({ title }) => title.includes(textOf("zh").groups.livelihood))!;
  expect(livelihood.rows.map(({ key }) => key)).toEqual(
    expect.arrayContaining(["soldAtGate", "soldLive", "producerPrice", "incomeNearShops"]),
  );
});
