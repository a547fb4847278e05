import { useEffect, useState } from "preact/hooks";
import type { AnswerValue } from "../../src/lessons/answer.ts";
import { pickSix } from "../../src/lessons/pick-six.ts";
import type { ReadLesson } from "../../src/lessons/read-lesson.ts";
import type { Fates } from "../../src/model/run.ts";
import { named, words } from "../browser/language.ts";
import { en } from "../text/class-en.ts";
import { zh } from "../text/class-zh.ts";
import { playLesson } from "./class-play.ts";

const text = words({ zh, en });

interface Six {
  rows: readonly number[];
  fates: Fates;
  /** Whether each of them ever borrowed on either side. */
  borrowed: readonly (readonly [boolean, boolean])[];
}

async function sixOf(read: ReadLesson, number: number): Promise<Six> {
  const { reference, treatment } = await playLesson(read, number, {});
  const rows = pickSix(reference.fates, treatment.fates);
  return {
    rows,
    fates: reference.fates,
    borrowed: rows.map((i) => [reference.fates.borrowed[i] === 1, treatment.fates.borrowed[i] === 1]),
  };
}

const NARROW = 0.5;

/** Who a household is, as a neighbour would say. */
function whoIs({ shop, elderly, lifted, literacy }: Fates, i: number): string {
  const t = text.value.granted;
  const skill =
    literacy[i] < -NARROW ? t.literacy.low : literacy[i] > NARROW ? t.literacy.high : t.literacy.middle;
  return [
    shop[i] ? t.shop : t.noShop,
    elderly[i] ? t.elderly : t.able,
    ...(lifted[i] ? [t.lifted] : []),
    skill,
  ].join(text.value.and);
}

interface GrantedProps {
  read: ReadLesson;
  number: number;
  value: AnswerValue | undefined;
  onChange?: (value: AnswerValue | undefined) => void;
  /** Beside the guesses stands what came of it. */
  shown?: boolean;
}

/** Six households of the village: from whom each will get a loan. */
export function GrantedTable({ read, number, value, onChange, shown }: GrantedProps) {
  const t = text.value.granted;
  const [six, setSix] = useState<Six | undefined>(undefined);
  useEffect(() => {
    let wanted = true;
    void sixOf(read, number).then((found) => wanted && setSix(found));
    return () => {
      wanted = false;
    };
  }, [read, number]);
  if (!six) return <p class="muted">{t.waiting}</p>;
  const { lesson } = read;
  const nobody = six.rows.map(() => [false, false]);
  const ticks = (value as readonly (readonly boolean[])[] | undefined) ?? nobody;
  const tick = (row: number, side: number, checked: boolean): void => {
    const next = ticks.map((each, r) =>
      r === row ? each.map((was, s) => (s === side ? checked : was)) : each,
    );
    // With the last tick gone it is not answered: that nobody borrows is said by the box for it.
    onChange?.(next.some(isAny) ? next : undefined);
  };
  const size = read.households / Math.max(1, villagesOf(read));
  const lenders = [
    named(lesson.reference.title),
    lesson.try.levers[0]?.kind === "choice"
      ? named(lesson.try.levers[0].options[0].title)
      : named(lesson.treatment.title),
  ];
  const right = six.borrowed.flatMap((each, r) => each.map((is, s) => ticks[r]?.[s] === is)).filter(Boolean);
  return (
    <>
      <table class="class-table granted">
        <thead>
          <tr>
            <th scope="col">{t.household}</th>
            {lenders.map((lender) => (
              <th key={lender} scope="col">
                {t.from(lender)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {six.rows.map((row, r) => (
            <tr key={row}>
              <th scope="row">
                <b>{text.value.see.open(Math.floor(row / size) + 1, (row % size) + 1)}</b>{" "}
                <span class="muted">{whoIs(six.fates, row)}</span>
              </th>
              {[0, 1].map((side) => (
                <td key={side}>
                  <label class="tick">
                    <input
                      type="checkbox"
                      aria-label={`${text.value.see.open(Math.floor(row / size) + 1, (row % size) + 1)}, ${t.from(lenders[side])}`}
                      checked={ticks[r]?.[side] ?? false}
                      disabled={!onChange}
                      onChange={({ currentTarget: { checked } }) => tick(r, side, checked)}
                    />
                    {shown ? <Came is={six.borrowed[r][side]} guess={ticks[r]?.[side] ?? false} /> : null}
                  </label>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <label class="option granted-nobody">
          <input
            type="checkbox"
            checked={value !== undefined && !ticks.some(isAny)}
            disabled={!onChange}
            onChange={({ currentTarget: { checked } }) => onChange?.(checked ? nobody : undefined)}
          />
          <span>{t.nobody}</span>
        </label>
      </p>
      {shown ? <p class="verdict">{t.right(right.length, 2 * six.rows.length)}</p> : null}
      <p class="muted small">{t.picked}</p>
    </>
  );
}

const isAny = (each: readonly boolean[]): boolean => each.includes(true);

const villagesOf = ({ plain }: ReadLesson): number =>
  Number((plain.county as { villages?: number } | undefined)?.villages ?? 1);

const Came = ({ is, guess }: { is: boolean; guess: boolean }) => (
  <span class={is === guess ? "came hit" : "came"}>
    {is === guess ? "✓ " : "✗ "}
    {is ? text.value.granted.yes : text.value.granted.no}
  </span>
);
