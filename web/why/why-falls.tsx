import { type Estimate, within } from "../../src/compare/estimate.ts";
import { type Bar, type BarGroups, barsSummary } from "../charts/bars.tsx";
import { written } from "../charts/written.ts";
import type { Live } from "../playing/played.ts";
import type { Bands } from "../playing/results.ts";
import { BarFigure } from "./bar-figure.tsx";
import { COUNTED, fallsOfLuck, fallsOfPair } from "./falls.ts";
import { OnLuck, OverRuns } from "./grounds.tsx";
import type { Section } from "./section.ts";
import { causeName, drawnArms, whyText } from "./why-text.ts";

/** By what households fell under every arm, on the luck that is shown. */
function WhyFalls({ luck, place }: { luck: Live; place: string }) {
  const t = whyText.value.falls;
  const arms = drawnArms(luck.arms.map(({ run }) => run.arm));
  const fates = luck.arms.map((each) => each.fates);
  const counted = fates.map((each) => each.counted.reduce((sum, flag) => sum + flag, 0));
  const rows = fallsOfLuck(fates);
  const groups = rows.map(({ cause, counts }) => ({
    key: cause,
    name: causeName(cause),
    bars: counts.map((count, a) => ({ mean: count / Math.max(1, counted[a]) })),
  }));
  const parts = arms.map(({ name }, a) => {
    const fell = rows.reduce((sum, { counts }) => sum + counts[a], 0);
    if (fell === 0) return t.nobody(name);
    const [most] = [...rows].sort((p, q) => q.counts[a] - p.counts[a]);
    return t.part(name, written(fell / Math.max(1, counted[a]), "percent"), causeName(most.cause));
  });
  const bars: BarGroups = { arms, groups, show: "percent", unit: t.unit };
  return (
    <BarFigure
      id="why-falls"
      name={t.name}
      about={t.about(luck.replicate)}
      summary={t.reading(parts)}
      note={t.note}
      bars={bars}
      place={place}
    />
  );
}

const RUNS = 100;

/** Households in so many runs: in one there is seldom a whole one. */
const inHundred = (estimate: Estimate): Bar => {
  const { mean, low, high } = within(estimate, COUNTED);
  return { mean: mean * RUNS, low: low * RUNS, high: high * RUNS };
};

/** By what households fell under one of the two arms alone, over replicates. */
function WhyPairFalls({ over, place }: { over: Bands; place: string }) {
  const t = whyText.value.falls;
  const at = over.differences.findIndex(({ headline }) => headline);
  if (at < 0) return null;
  const { reference, arm } = over.differences[at];
  const [first, second] = drawnArms([reference, arm]) as [
    ReturnType<typeof drawnArms>[0],
    ReturnType<typeof drawnArms>[0],
  ];
  const rows = fallsOfPair(over.replicates.map(({ tallies }) => tallies[at]));
  const bars: BarGroups = {
    arms: [
      { ...first, name: t.onlyUnder(first.name) },
      { ...second, name: t.onlyUnder(second.name) },
    ],
    groups: rows
      .filter(({ saved, harmed }) => saved.mean + harmed.mean > 0)
      .map((row) => ({
        key: row.cause,
        name: causeName(row.cause),
        bars: [inHundred(row.saved), inHundred(row.harmed)],
      })),
    show: "number",
    unit: t.pairUnit,
  };
  const total = (cell: "saved" | "harmed" | "both"): number =>
    RUNS * rows.reduce((sum, row) => sum + row[cell].mean, 0);
  const most = (cell: "saved" | "harmed"): string => {
    const [largest] = [...rows].sort((p, q) => q[cell].mean - p[cell].mean);
    return largest && largest[cell].mean > 0 ? t.mostBy(causeName(largest.cause)) : "";
  };
  const textOf = (value: number): string => written(value, "number", 0);
  const summary =
    rows.length === 0
      ? barsSummary(bars)
      : t.pairReading(
          textOf(total("saved")),
          textOf(total("harmed")),
          textOf(total("both")),
          most("saved"),
          most("harmed"),
        );
  return (
    <BarFigure
      id="why-pair-falls"
      name={t.pairName}
      about={t.pairAbout(over.finished)}
      summary={summary}
      note={t.pairNote}
      bars={bars}
      place={place}
    />
  );
}

/** Where households fell. */
export const falls: Section = {
  tab: "gains",
  title: () => whyText.value.falls.title,
  Content: () => (
    <>
      <OnLuck>{(luck, place) => <WhyFalls luck={luck} place={place} />}</OnLuck>
      <OverRuns paired silent>
        {(over, place) => <WhyPairFalls over={over} place={place} />}
      </OverRuns>
    </>
  ),
};
