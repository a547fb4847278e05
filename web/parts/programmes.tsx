import names from "virtual:names";
import programmes from "virtual:programmes";
import { computed, useComputed, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { modes } from "../../src/declare/modes.ts";
import type { Row } from "../../src/scenario/rows.ts";
import { withChineseMarks } from "../browser/chinese-marks.ts";
import { lang, named, words } from "../browser/language.ts";
import { costs, costsFailure, followCosts } from "../playing/programme-costs.ts";
import { county } from "../playing/results.ts";
import { countySize } from "../set/county-size.ts";
import { asked, now } from "../set/now.ts";
import { money as countyMoney, grouped } from "../set/numbers.ts";
import { allRows, loadRows } from "../set/parameters.ts";
import { mainOf } from "../set/policy-settings.ts";
import { isFixed, isOn, turn } from "../set/programme-settings.ts";
import { en } from "../text/programmes-en.ts";
import { zh } from "../text/programmes-zh.ts";
import { notYet } from "./not-yet.ts";
import { ParameterField } from "./parameter-field.tsx";
import "../programmes.css";

const text = words({ zh, en });

/** Every policy, mode by mode: whether it is in force, how strong, and what it costs the county. */
export function Programmes() {
  useEffect(() => {
    void loadRows();
    return followCosts();
  }, []);
  const rows = allRows.value;
  if (!rows) return null;
  const rowOf = new Map(rows.map((row) => [row.path, row]));
  return (
    <div class="programme-list">
      <Total />
      {programmes.map(({ mode, policies }) => (
        <fieldset key={mode}>
          <legend>{lang.value === "zh" ? withChineseMarks(modes[mode].zh) : modes[mode].en}</legend>
          {policies.map(({ key }) => {
            const row = rowOf.get(mainOf(key));
            return row ? <Programme key={key} policy={key} row={row} /> : null;
          })}
        </fieldset>
      ))}
    </div>
  );
}

function Programme({ policy, row }: { policy: string; row: Row }) {
  const on = useComputed(() => isOn(row)).value;
  // A slider that is drawn to nothing stays under the hand that holds it.
  const open = useSignal(on);
  if (on && !open.peek()) open.value = true;
  return (
    <div class="programme">
      <div class="programme-head">
        <label class="switch">
          <input
            type="checkbox"
            checked={on}
            disabled={isFixed(row)}
            onChange={(event) => {
              open.value = event.currentTarget.checked;
              turn(row, event.currentTarget.checked);
            }}
          />
          <span>{named(names.members[policy])}</span>
        </label>
        {on ? <Cost policy={policy} /> : null}
      </div>
      {open.value ? <ParameterField row={row} /> : null}
    </div>
  );
}

function Cost({ policy }: { policy: string }) {
  const money = costs.value;
  const each = money?.each.get(policy);
  if (costsFailure.value !== undefined) return null;
  return (
    <span class="programme-cost" data-cost={each === undefined ? "waiting" : "played"}>
      {money && each !== undefined ? <Amount yuan={each} /> : notYet(text.value.waiting)}
    </span>
  );
}

const digits = (value: number): number => (Math.abs(value) < 10 ? 2 : Math.abs(value) < 100 ? 1 : 0);

/** Households of the county, of its own size: what is played may be fewer. */
const householdsNow = computed(() => countySize(now.value.county, asked.value).households);

function Amount({ yuan }: { yuan: number }) {
  const t = text.value;
  if (yuan === 0) return <>{t.nothing}</>;
  return (
    <>
      <span>{t.perHousehold(grouped(yuan, digits(yuan)))}</span>{" "}
      <span>{t.county(countyMoney(yuan * householdsNow.value))}</span>
    </>
  );
}

/** What of the budget they take together: a bar to its end, and in words what is left or lacking. */
function OfBudget({ yuan }: { yuan: number }) {
  const t = text.value;
  const { budget } = now.value;
  const cost = Math.max(0, yuan * householdsNow.value);
  const over = cost > budget;
  return (
    <div class="programme-budget" data-over={over}>
      <span class="budget-bar" aria-hidden="true">
        <span style={{ width: `${Math.min(100, (100 * cost) / budget)}%` }} />
      </span>
      <span class="small">
        {over
          ? t.over(countyMoney(budget), countyMoney(cost - budget))
          : t.left(countyMoney(budget), countyMoney(budget - cost))}
      </span>
    </div>
  );
}

/** What all of them cost together, and how costs are counted. */
function Total() {
  const t = text.value;
  const money = costs.value;
  const title = money && county.value?.arms[money.arm];
  return (
    <>
      <p class="small muted">{t.scope[now.value.scope]}</p>
      <div role="status">
        {costsFailure.value === undefined ? null : <p class="small">{t.failed(costsFailure.value)}</p>}
        {money && money.each.size > 0 ? (
          <>
            <p class="programme-total">
              <span>{t.total}</span>{" "}
              <span class="programme-cost">
                <Amount yuan={money.all} />
              </span>
            </p>
            <OfBudget yuan={money.all} />
            <p class="small muted">
              {t.note(title ? named(title) : money.arm, money.replicate, grouped(money.households))}
            </p>
          </>
        ) : null}
      </div>
    </>
  );
}
