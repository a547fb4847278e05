import levers from "virtual:levers";
import { batch } from "@preact/signals";
import { tab } from "../browser/place.ts";
import { now, set } from "../set/now.ts";
import { grouped, money } from "../set/numbers.ts";
import type { AnswerRow, Found, Told } from "./found.ts";
import { IntervalBar, spanOf } from "./interval-bar.tsx";
import { settingsOf, withoutPackage } from "./mixture-settings.ts";
import { nothingIsBest, packagesOf, whole, wordOf } from "./sentence.ts";
import { Statistics } from "./statistics.tsx";
import { answerText, leverName } from "./words.ts";

const SHOWN = 3;

/** Sets a package, opens the comparison of the arrangement with it against the same without. */
function choose({ mixture }: AnswerRow): void {
  const { settings } = now.value;
  batch(() => {
    set({ settings: { ...withoutPackage(settings), ...settingsOf(mixture, levers) }, scope: "new" });
    tab.value = "compare";
  });
  scrollTo(0, 0);
}

/** The best packages beside doing nothing; that comes first where nothing is better. */
export function Cards({ found, provisional }: { found: Found; provisional?: boolean }) {
  const packages = packagesOf(found.rows).slice(0, SHOWN);
  const span = spanOf(packages.map(({ gain }) => gain));
  const nothing = <Nothing key="none" relapse={undefined} />;
  const cards = packages.map((row, k) => (
    <Card key={row.name} place={k + 1} row={row} found={found} span={span} provisional={provisional} />
  ));
  return <div class="cards">{nothingIsBest(found.rows) ? [nothing, ...cards] : [...cards, nothing]}</div>;
}

function Nothing(_: { relapse?: number }) {
  const t = answerText.value.none;
  return (
    <section class="answer-card nothing">
      <h3>{t.title}</h3>
      <p class="answer-gain">
        <b class="number">0</b>
      </p>
      <p>{t.cost}</p>
      <p class="small muted">{t.about}</p>
    </section>
  );
}

interface CardProps {
  place: number;
  row: AnswerRow;
  found: Found;
  span: readonly [number, number];
  provisional?: boolean;
}

function Card({ place, row, found, span, provisional }: CardProps) {
  const t = answerText.value;
  const { cost, gain, effect, mixture, alone } = row;
  const unit = t.gains[found.want];
  const word = provisional ? undefined : wordOf(row);
  return (
    <section class="answer-card" aria-label={t.rank(place)} data-verdict={word}>
      <h3>
        {t.rank(place)}
        {word ? <span class="verdict">{t.verdicts[word]}</span> : null}
        {provisional ? null : <Statistics name={t.rank(place)} row={row} found={found} />}
      </h3>
      <ul class="programme-names">
        {mixture.map(({ lever, strength }, k) => (
          <li key={lever}>
            <span>{t.withStrength(leverName(lever), t.strengths[strength])}</span>
            <span class="number muted" title={t.aloneAbout}>
              {Number.isFinite(alone[k]) ? amount(alone[k] * found.households) : ""}
            </span>
          </li>
        ))}
      </ul>
      <p class="answer-gain">
        <b class="number">{whole(gain[0], t)}</b>{" "}
        <span class="small">
          {unit.unit} {unit.name}
        </span>
      </p>
      <IntervalBar
        value={gain}
        span={span}
        label={t.statistics.interval(grouped(gain[1], 1), grouped(gain[2], 1))}
      />
      <p>{cost[0] < 0.5 ? t.noCost : t.costs(money(cost[0] * found.households), grouped(cost[0]))}</p>
      {effect ? (
        <>
          <p>{effect.perAverted ? t.perAverted(money(effect.perAverted[0])) : t.noPer}</p>
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

const amount = (yuan: number): string => (yuan < 500 ? "0" : money(yuan));

function unknownOf({ verdict, uncertain }: AnswerRow): string {
  const t = answerText.value.unknown;
  return uncertain === undefined ? t.untold : uncertain.verdict === verdict ? t.holds : t.lost;
}

/** Who gains and who may be harmed: groups whose interval leaves 0 out. */
function Whom({ effect }: { effect: NonNullable<AnswerRow["effect"]> }) {
  const t = answerText.value;
  const groups = Object.entries(effect.groups) as [keyof typeof t.groups, (typeof effect.groups)["lifted"]][];
  const gains = groups
    .filter(([, { income }]) => income[1] > 0)
    .sort((a, b) => b[1].income[0] - a[1].income[0]);
  const isHarm = ([, low, high]: Told, worse: 1 | -1): boolean => (worse > 0 ? low > 0 : high < 0);
  const harmed = groups.filter(
    ([, { income, relapse, overIndebted }]) =>
      isHarm(income, -1) || isHarm(relapse, -1) || isHarm(overIndebted, 1),
  );
  const namesOf = (all: typeof groups): string =>
    all
      .slice(0, 3)
      .map(([key]) => t.groups[key])
      .join(t.list);
  return (
    <>
      {gains.length > 0 ? <p class="small">{t.gainers(namesOf(gains))}</p> : null}
      <p class="small">{harmed.length > 0 ? t.losers(namesOf(harmed)) : t.noLosers}</p>
    </>
  );
}
