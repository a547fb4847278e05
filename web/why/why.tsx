import { computed } from "@preact/signals";
import { named, words } from "../browser/language.ts";
import { bands, current, steady } from "../playing/results.ts";
import { asked, playedTitle } from "../set/now.ts";
import { en as shellEn } from "../text/shell-en.ts";
import { zh as shellZh } from "../text/shell-zh.ts";
import { en } from "../text/why-en.ts";
import { zh } from "../text/why-zh.ts";
import { lookedTitle, lookIsOlder } from "./looking.ts";
import { WhyExcluded } from "./why-excluded.tsx";
import { WhyFalls, WhyPairFalls } from "./why-falls.tsx";
import { WhyFigures } from "./why-figures.tsx";
import { WhyFilm } from "./why-film.tsx";
import { WhyFinance } from "./why-finance.tsx";
import { WhyGains } from "./why-gains.tsx";
import { WhyLenders } from "./why-lenders.tsx";
import { WhyMoney } from "./why-money.tsx";
import { WhyReach } from "./why-reach.tsx";
import "./why.css";

const text = words({ zh, en });
const shell = words({ zh: shellZh, en: shellEn });

/** Says that figures are of settings before those that stand. */
const Older = () => <p class="notice small">{shell.value.staleParts}</p>;

/** Whether the one luck below the first screen is one of older settings; no figure is drawn anew while this holds. */
const luckIsOlder = computed(() => steady.value !== undefined && steady.value.asked !== asked.value);

/** Where the difference comes from: below the first screen, loaded when it comes near. */
export function Why() {
  const t = text.value;
  const over = bands.value;
  const luck = steady.value;
  const older = over !== undefined && !current.value;
  const place = over ? named(playedTitle(over.asked)) : "";
  const looked = lookedTitle.value ? named(lookedTitle.value) : "";
  return (
    <div class="why">
      <h2>{t.title}</h2>
      <p class="muted">{t.lead}</p>
      <div class="why-parts">
        <section>
          <h3>{t.falls.title}</h3>
          {luck ? (
            <WhyFalls luck={luck} place={named(playedTitle(luck.asked))} />
          ) : (
            <p class="muted">{t.waiting}</p>
          )}
          {luckIsOlder.value ? <Older /> : null}
          {over && over.differences.length > 0 ? (
            <>
              {older ? <Older /> : null}
              <WhyPairFalls over={over} place={place} />
            </>
          ) : null}
        </section>
        <section>
          <h3>{t.gains.title}</h3>
          {older ? <Older /> : null}
          {over && over.differences.length > 0 ? (
            <WhyGains over={over} place={place} />
          ) : (
            <p class="muted">{t.waiting}</p>
          )}
        </section>
        <section>
          <h3>{t.excluded.title}</h3>
          {older ? <Older /> : null}
          {over ? <WhyExcluded over={over} place={place} /> : <p class="muted">{t.waiting}</p>}
        </section>
        <section>
          <h3>{t.reach.title}</h3>
          {lookIsOlder.value ? <Older /> : null}
          <WhyReach place={looked} />
        </section>
        <section class="wide">
          <h3>{t.lenders.title}</h3>
          {older ? <Older /> : null}
          {over ? <WhyLenders over={over} /> : <p class="muted">{t.waiting}</p>}
        </section>
        <section class="wide">
          <h3>{t.finance.title}</h3>
          {older ? <Older /> : null}
          {over ? <WhyFinance over={over} place={place} /> : <p class="muted">{t.waiting}</p>}
        </section>
        <section class="wide">
          <h3>{t.figures.title}</h3>
          {older ? <Older /> : null}
          {over ? <WhyFigures over={over} /> : <p class="muted">{t.waiting}</p>}
        </section>
        <section class="wide">
          <h3>{t.money.title}</h3>
          {lookIsOlder.value ? <Older /> : null}
          <WhyMoney place={looked} />
        </section>
        <WhyFilm />
      </div>
    </div>
  );
}
