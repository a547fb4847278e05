import { words } from "../browser/language.ts";
import { lookOf } from "../set/arms.ts";
import { now, plain, set } from "../set/now.ts";
import { PACKAGE } from "../set/package.ts";
import { armsOf } from "../set/plain-tree.ts";
import { en } from "../text/controls-en.ts";
import { zh } from "../text/controls-zh.ts";
import { armTitle } from "./arm-title.ts";

const text = words({ zh, en });

/** The same where room is short; an arm of a file that bears a usual name and means something else keeps its title. */
function shortTitle(arm: string): string {
  const title = armTitle(arm);
  const { full, short } = text.value.arrangements;
  const usual = (Object.keys(full) as (keyof typeof full)[]).find((each) => each === arm);
  return usual && full[usual] === title ? short[usual] : title;
}

/** Which lending arrangements are shown; the first is what the others are compared with. */
export function Arrangements() {
  const t = text.value.arrangements;
  const { arms, base } = now.value;
  // A county that the page saved with a package has this arm of its own: it stands in the package's row.
  const choices = armsOf(plain.value).filter((arm) => base === undefined || arm !== PACKAGE);
  const toggle = (arm: string): void => {
    const [first = arm, ...others] = arms;
    const among = base === undefined ? choices : [...choices, PACKAGE];
    const shown = arms.includes(arm)
      ? arms.filter((each) => each !== arm)
      : [first, ...among.filter((each) => each === arm || others.includes(each))];
    // Without the arm that has the package there is none, and without the one it is held against no reference.
    if (shown.length > 0) set({ arms: shown });
  };
  return (
    <fieldset class="arrangements">
      <legend>{t.title}</legend>
      <div class="arrangement-list">
        {choices.map((arm, place) => {
          const only = (arms.length === 1 && arms[0] === arm) || arm === base;
          return (
            <label key={arm} title={only ? t.last : undefined}>
              <input
                type="checkbox"
                checked={arms.includes(arm)}
                disabled={only}
                onChange={() => toggle(arm)}
              />
              <Line arm={arm} place={place} />
              <span>{shortTitle(arm)}</span>
            </label>
          );
        })}
      </div>
      {base === undefined ? <Reference choices={choices} /> : <Packaged base={base} place={choices.length} />}
    </fieldset>
  );
}

/** What the others are compared with. */
function Reference({ choices }: { choices: readonly string[] }) {
  const t = text.value.arrangements;
  const { arms } = now.value;
  return (
    <label class="reference">
      <span>{t.reference}</span>
      <select
        value={arms[0]}
        disabled={arms.length < 2}
        title={t.note}
        onChange={({ currentTarget: { value } }) =>
          set({ arms: [value, ...choices.filter((arm) => arm !== value && arms.includes(arm))] })
        }
      >
        {arms.map((arm) => (
          <option key={arm} value={arm}>
            {armTitle(arm)}
          </option>
        ))}
      </select>
    </label>
  );
}

/**
 * The arm that has the policies, which is held against the same without: in the place of the choice that there is
 * not, so that the first policy moves no slider from under the hand.
 */
function Packaged({ base, place }: { base: string; place: number }) {
  const t = text.value.arrangements;
  const [reference] = now.value.arms;
  const title = t.packaged(shortTitle(base));
  return (
    <p class="reference" title={t.note}>
      <Line arm={PACKAGE} place={place} />
      <span class="packaged" title={title}>
        {title}
      </span>
      <span>{t.against(reference === base ? undefined : armTitle(reference))}</span>
    </p>
  );
}

/** How an arm is drawn in the charts. */
function Line({ arm, place }: { arm: string; place: number }) {
  const { colour, dash, width } = lookOf(arm, place);
  return (
    <svg width="18" height="8" aria-hidden="true">
      <path d="M0 4H18" stroke={colour} stroke-width={width} stroke-dasharray={dash} />
    </svg>
  );
}
