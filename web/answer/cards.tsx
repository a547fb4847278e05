import levers from "virtual:levers";
import { batch } from "@preact/signals";
import { wordOf } from "../../src/levers/choice.ts";
import { tab } from "../browser/place.ts";
import { now, set } from "../set/now.ts";
import { grouped, money, moneyStep } from "../set/numbers.ts";
import { inCounty, isFree, isOfLifted, keptFromRelapse, partsOf } from "./card-figures.ts";
import type { AnswerRow, CountyFigures, Found } from "./found.ts";
import { BarScale, IntervalBar, spanOf } from "./interval-bar.tsx";
import { settingsOf, withoutPackage } from "./mixture-settings.ts";
import { Programmes } from "./programme-names.tsx";
import { nothingIsBest, packagesOf } from "./sentence.ts";
import { ends, one } from "./shown-figures.ts";
import { countyNow } from "./state.ts";
import { Statistics } from "./statistics.tsx";
import { Whom } from "./whom.tsx";
import { answerText } from "./words.ts";

/** Packages that are shown. */
export const SHOWN = 3;

/** Sets a package, opens the comparison of the arrangement with it against the same without. */
function choose({ mixture }: AnswerRow): void {
  const { settings } = now.value;
  batch(() => {
    set({ settings: { ...withoutPackage(settings), ...settingsOf(mixture, levers) }, scope: "new" });
    tab.value = "compare";
  });
  scrollTo(0, 0);
}

/** The packages put forward beside doing nothing; that comes first where nothing is better. */
export function Cards({ found, provisional }: { found: Found; provisional?: boolean }) {
  const packages = packagesOf(found.rows).slice(0, SHOWN);
  const span = spanOf(packages.map(({ gain }) => gain));
  const nothing = <Nothing key="none" found={found} county={countyNow.value} />;
  const cards = packages.map((row, k) => (
    <Card
      key={row.name}
      place={k + 1}
      of={packages.length}
      row={row}
      found={found}
      span={span}
      provisional={provisional}
    />
  ));
  return <div class="cards">{nothingIsBest(found.rows) ? [nothing, ...cards] : [...cards, nothing]}</div>;
}

/** What becomes of the lifted where nothing is done: what the packages are held against. */
function Nothing({ found, county }: { found: Found; county?: CountyFigures }) {
  const t = answerText.value;
  return (
    <section class="answer-card nothing">
      <h3>{t.none.title}</h3>
      {county ? (
        <p class="answer-gain">
          <b class="number">{grouped(county.relapse)}</b>{" "}
          <span class="small">
            {t.none.relapse}
            {t.inCounty(grouped(inCounty(county.relapse, found)))}
          </span>
        </p>
      ) : null}
      <p>{t.none.cost}</p>
      <p class="small muted">{t.none.about}</p>
    </section>
  );
}

interface CardProps {
  place: number;
  of: number;
  row: AnswerRow;
  found: Found;
  span: readonly [number, number];
  provisional?: boolean;
}

function Card({ place, of, row, found, span, provisional }: CardProps) {
  const t = answerText.value;
  const { cost, effect, mixture } = row;
  const name = t.rank(place, of);
  const word = provisional ? undefined : wordOf(row);
  const yuan = cost[0] * found.households;
  return (
    <section class="answer-card" aria-label={name} data-verdict={word}>
      <h3>
        {name}
        {word ? <span class="verdict">{t.verdicts[word]}</span> : null}
        {provisional ? null : <Statistics name={name} row={row} found={found} />}
      </h3>
      <Programmes mixture={mixture} parts={partsOf(row, found.households, moneyStep(yuan))} />
      <Gain row={row} found={found} span={span} />
      <p>{isFree(cost) ? t.noCost : t.costs(money(yuan), grouped(cost[0]))}</p>
      {effect ? (
        <>
          <p>
            {effect.perAverted ? t.perAverted(money(effect.perAverted[0])) : t.noPer}
            {found.want === "relapseHelped" ? t.ownIncome : ""}
          </p>
          <Whom effect={effect} />
        </>
      ) : null}
      {provisional ? null : <p class="small muted">{unknownOf(row)}</p>}
      {provisional ? null : (
        <button type="button" class="choose" onClick={() => choose(row)}>
          {t.choose}
        </button>
      )}
    </section>
  );
}

/** What a package brings: the figure, what that is in the county, and its interval as a bar with its ends. */
function Gain({ row, found, span }: Pick<CardProps, "row" | "found" | "span">) {
  const t = answerText.value;
  const { unit, name } = t.gains[found.want];
  const [mean, low, high] = row.gain;
  return (
    <>
      <p class="answer-gain">
        <b class="number">{one(mean)}</b>{" "}
        <span class="small">
          {unit} {name}
          {isOfLifted(found.want) ? t.inCounty(one(keptFromRelapse(row, found))) : ""}
        </span>
      </p>
      <IntervalBar value={row.gain} span={span} label={t.statistics.interval(...ends(low, high))} />
      <BarScale
        span={span}
        labels={[
          { at: (low + high) / 2, text: t.range(...ends(low, high)) },
          { at: 0, text: "0" },
        ]}
      />
    </>
  );
}

/** What the package comes to where uncertain parameters are varied: less, as a rule, than at the county's own values. */
function unknownOf({ uncertain }: AnswerRow): string {
  const { unknown, verdicts } = answerText.value;
  return uncertain ? unknown.varied(one(uncertain.gain[0]), verdicts[uncertain.verdict]) : unknown.untold;
}
