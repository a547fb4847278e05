import { flows } from "../../src/declare/flows.ts";
import { harvests } from "../../src/report/twin/twin-story.ts";
import type { TwinShown } from "../../src/report/twin/twin-texts.ts";
import { BARS_WIDTH, type BarGroups, Bars, barsHeight, barsTable } from "../charts/bars.tsx";
import { DataTable } from "../parts/data-table.tsx";
import { Figure } from "../parts/figure.tsx";
import { lookOf } from "../set/arms.ts";
import { soldIn, waysSold } from "./life-accounts.ts";
import { spaced, type TwinWords } from "./twin-sentence.ts";

interface HarvestProps {
  shown: TwinShown;
  words: TwinWords;
}

/** How a life's harvest and its shop's goods were sold: each way's money under every arm, and year by year. */
export function LifeHarvest({ shown, words }: HarvestProps) {
  const { twin, language, arm } = shown;
  const { harvest } = words;
  const ways = waysSold(twin.lives);
  if (ways.length === 0) return <p class="muted">{harvest.none}</p>;
  const arms = twin.lives.map((life, k) => {
    const name = arm(life.arm);
    return { arm: life.arm, name, short: name, look: lookOf(life.arm, k) };
  });
  const bars: BarGroups = {
    arms,
    groups: ways.map((flow) => ({
      key: flow,
      name: flows[flow][language],
      bars: twin.lives.map(({ sold }) => ({ mean: sold[flow] ?? 0 })),
    })),
    show: "yuan",
    unit: harvest.unit,
  };
  const years = twin.lives[0].years.map(({ year }) => year);
  const yearly = {
    head: [words.year, harvest.channel, ...arms.map(({ name }) => name)],
    rows: years.flatMap((year, y) =>
      ways.map((flow) => [
        String(year),
        flows[flow][language],
        ...twin.lives.map((life) => soldIn(life, flow, y)),
      ]),
    ),
  };
  return (
    <>
      <Figure
        id="life-harvest"
        name={harvest.title}
        about={harvest.about}
        summary={spaced(harvests(shown).join(" "), language)}
        table={barsTable(bars)}
        exportName={`${twin.scenario.name}-${twin.who.village}-${twin.who.household}`}
        size={{ width: BARS_WIDTH, height: barsHeight(bars, BARS_WIDTH) }}
      >
        {({ width }) => <Bars {...bars} width={width} />}
      </Figure>
      <details class="record-years">
        <summary>{harvest.yearly}</summary>
        <DataTable name={harvest.title} table={yearly} />
      </details>
    </>
  );
}
