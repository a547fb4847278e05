import counties from "virtual:counties";
import { signal } from "@preact/signals";
import { useId } from "preact/hooks";
import { figure } from "../../src/report/layout/format.ts";
import {
  type CountyKey,
  type CountyValues,
  countyFigures,
  countyKeys,
  countyValues,
} from "../../src/scenario/county/county-figures.ts";
import type { Fit } from "../../src/scenario/county/fit-county.ts";
import { lang, named, words } from "../browser/language.ts";
import { askReader } from "../playing/results.ts";
import type { Settings } from "../set/asked.ts";
import { myCounty } from "../set/link.ts";
import { now, OWN, set, start } from "../set/now.ts";
import { grouped } from "../set/numbers.ts";
import { declaredAt } from "../set/parameters.ts";
import { usualArms, withValue } from "../set/plain-tree.ts";
import { onlyChanges } from "../set/preset-value.ts";
import { en } from "../text/controls-en.ts";
import { zh } from "../text/controls-zh.ts";
import { makingMine } from "./county-choice.tsx";
import { CountySources } from "./county-sources.tsx";
import { Dialog } from "./dialog.tsx";

const text = words({ zh, en });

/** Round figures near the baseline's, to begin from. */
const first: Record<CountyKey, string> = {
  income: "14000",
  size: "3.4",
  elders: "20",
  shops: "4",
  distance: "40",
  lifted: "25",
};

// What was typed and what came out stay while the page does.
const typed = signal(first);
const wrong = signal<Partial<Record<CountyKey, string>>>({});
const fitted = signal<{ asked: CountyValues; fit: Fit } | undefined>(undefined);
const busy = signal(false);
const failure = signal<string | undefined>(undefined);

const isPercent = (key: CountyKey): boolean => countyFigures[key].show === "percent";
const unitOf = (key: CountyKey): string => (isPercent(key) ? "%" : countyFigures[key].unit[lang.value]);

function valueText(key: CountyKey, value: number): string {
  const { show, digits } = countyFigures[key];
  return show === "percent" ? figure(value, show, digits) : grouped(value, digits);
}

function numberFrom(key: CountyKey, input: string): number {
  const plain = input.normalize("NFKC").replace(/[\s,%]/g, "");
  if (!/^\d+(\.\d+)?$/.test(plain)) return Number.NaN;
  const value = Number(isPercent(key) ? `${plain}e-2` : plain);
  const { min, max } = countyFigures[key];
  return value >= min && value <= max ? value : Number.NaN;
}

const baseline = counties.find(({ name }) => name === start.county)!.plain;

async function make(): Promise<void> {
  const t = text.value.mine;
  const asked = countyValues((key) => numberFrom(key, typed.value[key]));
  const off = countyKeys.filter((key) => Number.isNaN(asked[key]));
  const rangeOf = (key: CountyKey): string => {
    const { min, max } = countyFigures[key];
    return `${text.value.range(valueText(key, min), valueText(key, max))} ${unitOf(key)}`;
  };
  wrong.value = Object.fromEntries(off.map((key) => [key, t.wrong(rangeOf(key))]));
  if (off.length > 0) return;
  busy.value = true;
  failure.value = undefined;
  try {
    fitted.value = { asked, fit: await askReader("fitted", baseline, asked) };
  } catch (error) {
    failure.value = error instanceof Error ? error.message : String(error);
  }
  busy.value = false;
}

/** What is set and leaves the county as it was fitted: nothing of its people, prices or what was fitted. */
function keptSettings(own: unknown, fittedPaths: readonly string[]): Settings {
  const others = Object.entries(now.value.settings).filter(
    ([path]) => !/^(county|population)\./.test(path) && !fittedPaths.includes(path),
  );
  return onlyChanges(Object.fromEntries(others), own, declaredAt);
}

function use({ settings }: Fit): void {
  const own = Object.entries(settings).reduce<Record<string, unknown>>(
    (tree, [path, value]) => withValue(tree, path, value),
    baseline,
  );
  set({
    county: OWN,
    own,
    ownTitle: myCounty,
    arms: usualArms(own, now.value.arms),
    settings: keptSettings(own, Object.keys(settings)),
    household: undefined,
  });
  makingMine.value = false;
}

/** A county from six figures: what is asked beside what comes out, before it is used. */
export function MyCounty() {
  const t = text.value.mine;
  const id = useId();
  const close = (): void => {
    makingMine.value = false;
  };
  return (
    <Dialog title={t.title} close={t.cancel} onClose={close}>
      <p class="muted">{t.note}</p>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void make();
        }}
      >
        <table class="mine">
          <thead>
            <tr>
              <th scope="col">{t.figure}</th>
              <th scope="col">{t.asked}</th>
              <th scope="col">{t.made}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {countyKeys.map((key) => (
              <FigureRow key={key} id={`${id}-${key}`} figureKey={key} />
            ))}
          </tbody>
        </table>
        <CountySources />
        <Outcome />
        <p class="dialog-foot">
          <button type="submit" disabled={busy.value}>
            {t.make}
          </button>
          <button
            type="button"
            disabled={!fitted.value || busy.value}
            onClick={() => fitted.value && use(fitted.value.fit)}
          >
            {t.use}
          </button>
        </p>
      </form>
    </Dialog>
  );
}

/** Shares in the notes on counties as percent, as the form has them. */
const inPercent = (note: string): string =>
  note.replace(/\b0\.\d+/g, (share) => `${Number((100 * Number(share)).toPrecision(6))}%`);

function FigureRow({ id, figureKey: key }: { id: string; figureKey: CountyKey }) {
  const declared = countyFigures[key];
  const refused = wrong.value[key];
  const made = fitted.value?.fit.made[key];
  const missed = fitted.value?.fit.missed.includes(key);
  const have = isPercent(key) ? inPercent(named(declared.have)) : named(declared.have);
  return (
    <>
      <tr>
        <th scope="row">
          <label for={id}>{named(declared)}</label>
        </th>
        <td>
          <input
            id={id}
            type="text"
            inputMode="decimal"
            autocomplete="off"
            maxLength={12}
            value={typed.value[key]}
            aria-invalid={refused !== undefined}
            aria-describedby={`${id}-have`}
            onInput={(event) => {
              typed.value = { ...typed.value, [key]: event.currentTarget.value };
              fitted.value = undefined;
            }}
          />
        </td>
        <td class={missed ? "number missed" : "number"}>{made === undefined ? "—" : valueText(key, made)}</td>
        <td class="unit">{unitOf(key)}</td>
      </tr>
      <tr class="have">
        <td colSpan={4} id={`${id}-have`}>
          {refused ? <strong role="alert">{refused}</strong> : null} {have}
        </td>
      </tr>
    </>
  );
}

function Outcome() {
  const t = text.value.mine;
  if (busy.value) return <p role="status">{t.making}</p>;
  if (failure.value !== undefined) return <p role="alert">{t.failed(failure.value)}</p>;
  const made = fitted.value?.fit;
  if (!made) return <p role="status" />;
  const missed = made.missed.map((key) => named(countyFigures[key])).join(text.value.and);
  return <p role="status">{missed ? t.missed(missed) : t.close}</p>;
}
