import { useId } from "preact/hooks";
import type { Lever, SpokenOf } from "../../src/lessons/lesson.ts";
import type { ReadLesson } from "../../src/lessons/read-lesson.ts";
import { named, words } from "../browser/language.ts";
import { naturalText } from "../set/natural.ts";
import { grouped } from "../set/numbers.ts";
import { en } from "../text/class-en.ts";
import { zh } from "../text/class-zh.ts";

const text = words({ zh, en });

interface LeverFieldProps {
  read: ReadLesson;
  lever: Lever;
  value: number | undefined;
  onChange: (value: number | undefined) => void;
}

/** One control of a lesson: a slider with its number, or a choice. */
export function LeverField({ read, lever, value, onChange }: LeverFieldProps) {
  return lever.kind === "number" ? (
    <NumberLever read={read} lever={lever} value={value} onChange={onChange} />
  ) : (
    <ChoiceLever lever={lever} value={value} onChange={onChange} />
  );
}

function NumberLever({
  read,
  lever,
  value,
  onChange,
}: LeverFieldProps & { lever: Extract<Lever, { kind: "number" }> }) {
  const id = useId();
  const row = read.rows[lever.key];
  const now = value ?? row.preset;
  return (
    <div class="lever">
      <label for={id}>{named(lever.title)}</label>
      <output for={id}>{naturalText(now, row)}</output>
      <input
        id={id}
        type="range"
        min={lever.low}
        max={lever.high}
        step={lever.step}
        value={now}
        aria-valuetext={naturalText(now, row)}
        onInput={({ currentTarget }) => {
          const next = Number(currentTarget.value);
          onChange(next === row.preset ? undefined : next);
        }}
      />
      <span class="muted small">{text.value.usual(naturalText(row.preset, row))}</span>
      {lever.about ? <p class="muted small">{named(lever.about)}</p> : null}
    </div>
  );
}

function ChoiceLever({
  lever,
  value = 0,
  onChange,
}: Omit<LeverFieldProps, "read"> & { lever: Extract<Lever, { kind: "choice" }> }) {
  const id = useId();
  return (
    <fieldset class="lever choice">
      <legend>{named(lever.title)}</legend>
      {lever.options.map(({ title, cost }, o) => (
        <label key={o} class="option">
          <input
            type="radio"
            name={id}
            checked={value === o}
            onChange={() => onChange(o === 0 ? undefined : o)}
          />
          <span>
            {named(title)}
            {cost === undefined ? null : <small class="muted"> {text.value.cost(grouped(cost))}</small>}
          </span>
        </label>
      ))}
      {lever.about ? <p class="muted small">{named(lever.about)}</p> : null}
    </fieldset>
  );
}

const optionName = (lever: Lever, place: number): string =>
  lever.kind === "choice" ? named(lever.options[place].title) : "";

/** Whether a choice is which arm is played: its first option is an arm like the others, not that nothing is changed. */
const choosesArm = (lever: Lever): boolean =>
  lever.kind === "choice" && lever.options.some(({ arm }) => arm !== undefined);

/** What was chosen, in words; nothing moved is said too. */
export function chosenText(read: ReadLesson, chosen: Readonly<Record<string, number>>): string {
  const parts = read.lesson.try.levers.flatMap((lever) => {
    const value = chosen[lever.key] ?? (choosesArm(lever) ? 0 : undefined);
    if (value === undefined) return [];
    const what =
      lever.kind === "number" ? naturalText(value, read.rows[lever.key]) : optionName(lever, value);
    return [text.value.of(named(lever.title), what)];
  });
  return parts.length === 0 ? text.value.asIs : parts.join(text.value.clause);
}

/** A trial as the lesson speaks of it, in the same words. */
export const spokenText = ({ lesson }: ReadLesson, spokenOf: SpokenOf): string =>
  lesson.try.levers
    .flatMap((lever) => {
      const stood = spokenOf[lever.key];
      if (stood === undefined) return [];
      const what = typeof stood === "string" ? text.value.stood[stood] : optionName(lever, stood);
      return [text.value.of(named(lever.title), what)];
    })
    .join(text.value.clause);
