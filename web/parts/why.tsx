import { named, words } from "../language.ts";
import { countyTitle } from "../now.ts";
import { bands, steady } from "../results.ts";
import { en } from "../text/why-en.ts";
import { zh } from "../text/why-zh.ts";
import { WhyExcluded } from "./why-excluded.tsx";
import { WhyFalls, WhyPairFalls } from "./why-falls.tsx";
import { WhyFilm } from "./why-film.tsx";
import { WhyGains } from "./why-gains.tsx";
import { WhyLenders } from "./why-lenders.tsx";
import { WhyMoney } from "./why-money.tsx";
import { WhyReach } from "./why-reach.tsx";
import "../why.css";

const text = words({ zh, en });

/** Where the difference comes from: below the first screen, loaded when it comes near. */
export function Why() {
  const t = text.value;
  const over = bands.value;
  const luck = steady.value;
  const place = named(countyTitle.value);
  return (
    <div class="why">
      <h2>{t.title}</h2>
      <p class="muted">{t.lead}</p>
      <div class="why-parts">
        <section>
          <h3>{t.falls.title}</h3>
          {luck ? <WhyFalls luck={luck} place={place} /> : <p class="muted">{t.waiting}</p>}
          {over && over.differences.length > 0 ? <WhyPairFalls over={over} place={place} /> : null}
        </section>
        <section>
          <h3>{t.gains.title}</h3>
          {over && over.differences.length > 0 ? (
            <WhyGains over={over} place={place} />
          ) : (
            <p class="muted">{t.waiting}</p>
          )}
        </section>
        <section>
          <h3>{t.excluded.title}</h3>
          {over ? <WhyExcluded over={over} place={place} /> : <p class="muted">{t.waiting}</p>}
        </section>
        <section>
          <h3>{t.reach.title}</h3>
          <WhyReach place={place} />
        </section>
        <section class="wide">
          <h3>{t.lenders.title}</h3>
          {over ? <WhyLenders over={over} /> : <p class="muted">{t.waiting}</p>}
        </section>
        <section class="wide">
          <h3>{t.money.title}</h3>
          <WhyMoney place={place} />
        </section>
        <WhyFilm />
      </div>
    </div>
  );
}
