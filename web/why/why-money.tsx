import channels from "virtual:channels";
import { useState } from "preact/hooks";
import { flows as flowNames, sectors as sectorNames } from "../../src/declare/flows.ts";
import { products } from "../../src/declare/products.ts";
import { figure } from "../../src/report/layout/format.ts";
import { lang, named } from "../browser/language.ts";
import type { SankeyNames } from "../charts/sankey.tsx";
import { moneyGraph } from "../charts/sankey-graph.ts";
import { Figure } from "../parts/figure.tsx";
import type { Look } from "../playing/work/look.ts";
import { percent, yuan } from "../set/numbers.ts";
import { OnLook } from "./grounds.tsx";
import { harvestGraph } from "./harvest-graph.ts";
import { useLook } from "./looking.ts";
import { added, matrixRows } from "./money.ts";
import type { Section } from "./section.ts";
import { useLoaded } from "./use-loaded.ts";
import { drawnArms, whyText } from "./why-text.ts";

type ProductKey = keyof typeof products;

/** Who pays whom for what under one arm, in one year or on average. */
function WhyMoney({ place }: { place: string }) {
  const { look, stale, failed } = useLook();
  const [asked, setArm] = useState<string | undefined>(undefined);
  const [year, setYear] = useState(0);
  const t = whyText.value.money;
  if (!look) return <p class="muted">{failed ? t.failed(failed) : t.waiting}</p>;
  const arms = drawnArms(look.arms.map(({ arm }) => arm));
  const chosen = look.arms.find(({ arm }) => arm === asked) ?? look.arms[look.arms.length - 1];
  const shownYear = Math.min(year, look.years);
  const matrix = shownYear === 0 ? added(chosen.years) : chosen.years[shownYear - 1];
  const years = shownYear === 0 ? look.years : 1;
  return (
    <div class={stale ? "stale" : undefined}>
      <p class="why-choices">
        <label>
          {t.arm}{" "}
          <select value={chosen.arm} onChange={(event) => setArm(event.currentTarget.value)}>
            {arms.map(({ arm, name }) => (
              <option key={arm} value={arm}>
                {name}
              </option>
            ))}
          </select>
        </label>{" "}
        <label>
          {t.year}{" "}
          <select value={shownYear} onChange={(event) => setYear(Number(event.currentTarget.value))}>
            <option value={0}>{t.all}</option>
            {chosen.years.map((_, y) => (
              <option key={y} value={y + 1}>
                {t.yearOf(y + 1)}
              </option>
            ))}
          </select>
        </label>
      </p>
      <MoneyFigure look={look} matrix={matrix} years={years} place={place} />
      <HarvestFigure
        look={look}
        sold={shownYear === 0 ? added(chosen.sold) : chosen.sold[shownYear - 1]}
        years={years}
        place={place}
      />
      <MatrixTable matrix={matrix} households={look.households} years={years} />
    </div>
  );
}

interface MoneyProps {
  look: Look;
  matrix: Float64Array;
  years: number;
  place: string;
}

function MoneyFigure({ look, matrix, years, place }: MoneyProps) {
  const t = whyText.value.money;
  const sankey = useLoaded(() => import("../charts/sankey.tsx"));
  if (!sankey) return <p class="muted">{t.waiting}</p>;
  const graph = moneyGraph({ matrix, households: look.households, years });
  const all = moneyGraph({ matrix, households: look.households, years, most: Number.POSITIVE_INFINITY });
  const of = (flows: readonly string[], side: "pays" | "receives"): number =>
    all.legs
      .filter(
        (leg) =>
          leg.sector === "households" &&
          leg.side === side &&
          (flows.length === 0 || flows.includes(leg.flow)),
      )
      .reduce((sum, leg) => sum + leg.yuan, 0);
  const lent = of(["disbursement"], "receives");
  const collected = of(["collection", "interest", "penalty"], "pays");
  const reading = t.credit(yuan(lent), yuan(collected), percent(lent / Math.max(1e-9, of([], "receives"))));
  return (
    <Figure
      id="why-money"
      name={t.name}
      about={t.about(look.replicate)}
      summary={[reading, sankey.sankeySummary(graph)].join(lang.value === "zh" ? "" : " ")}
      note={t.note}
      table={sankey.sankeyTable(graph)}
      exportName={place}
      size={{ width: 900, height: 440 }}
    >
      {({ width, height }) => <sankey.Sankey graph={graph} width={width} height={height} />}
    </Figure>
  );
}

interface HarvestProps extends Omit<MoneyProps, "matrix"> {
  /** Products × channels, fen. */
  sold: Float64Array;
}

/** Through which channels the harvest was sold. */
function HarvestFigure({ look, sold, years, place }: HarvestProps) {
  const t = whyText.value.harvest;
  const sankey = useLoaded(() => import("../charts/sankey.tsx"));
  if (!sankey) return null;
  const graph = harvestGraph({ sold, channels, households: look.households, years });
  const channel = (key: string) => channels.find((each) => each.key === key)!;
  const way = (key: string): string => named(channel(key));
  const names: SankeyNames = {
    columns: [t.product, t.channel, t.reaches],
    end: (key) => (key === "online" || key === "offline" ? t[key] : named(products[key as ProductKey])),
    way,
    own: (_, key) => channel(key).online,
  };
  const parts = graph.flows.map(({ flow, yuan: size }) =>
    t.part(way(flow), percent(size / Math.max(1e-9, graph.total))),
  );
  return (
    <Figure
      id="why-harvest"
      name={t.name}
      about={t.about(look.replicate)}
      summary={graph.total > 0 ? t.reading(yuan(graph.total), parts) : t.none}
      note={t.note}
      table={sankey.sankeyTable(graph, names)}
      exportName={place}
      size={{ width: 900, height: 260 }}
    >
      {({ width, height }) => <sankey.Sankey graph={graph} names={names} width={width} height={height} />}
    </Figure>
  );
}

function MatrixTable({
  matrix,
  households,
  years,
}: {
  matrix: Float64Array;
  households: number;
  years: number;
}) {
  const t = whyText.value.money;
  const { sectors, rows } = matrixRows(matrix, households, years);
  return (
    <details class="why-more">
      <summary>{t.matrix}</summary>
      <p class="muted small">{t.matrixNote}</p>
      <div class="why-scroll">
        <table class="why-table">
          <thead>
            <tr>
              <th scope="col">{t.flow}</th>
              {sectors.map((sector) => (
                <th key={sector} scope="col">
                  {named(sectorNames[sector])}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ flow, cells }) => (
              <tr key={flow}>
                <th scope="row">{named(flowNames[flow])}</th>
                {cells.map((cell, c) => (
                  <td key={sectors[c]}>{cell === 0 ? "" : figure(cell, "number", 1)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

export const money: Section = {
  tab: "money",
  title: () => whyText.value.money.title,
  wide: true,
  Content: () => <OnLook>{(place) => <WhyMoney place={place} />}</OnLook>,
};
