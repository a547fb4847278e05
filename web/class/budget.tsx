import type { ReadLesson } from "../../src/lessons/read-lesson.ts";
import { words } from "../browser/language.ts";
import { grouped } from "../set/numbers.ts";
import { en } from "../text/class-en.ts";
import { zh } from "../text/class-zh.ts";
import { work } from "./student.ts";

const text = words({ zh, en });

interface BudgetProps {
  read: ReadLesson;
}

/** What is planned of the budget, by what each option costs as it was found. */
export function Budget({ read: { lesson } }: BudgetProps) {
  const t = text.value.budget;
  if (!lesson.budget) return null;
  const all = lesson.budget.yuan / lesson.budget.households;
  const spent = lesson.try.levers.reduce((sum, lever) => {
    const option = lever.kind === "choice" ? lever.options[work.value.chosen[lever.key] ?? 0] : undefined;
    return sum + (option?.cost ?? 0);
  }, 0);
  const left = all - spent;
  return (
    <div class={left < 0 ? "budget over" : "budget"}>
      <b>{t.title}</b> <span aria-live="polite">{t.spent(grouped(spent), grouped(all))}</span>{" "}
      <b>{left < 0 ? t.over(grouped(-left)) : t.left(grouped(left))}</b>
      <span class="bar" style={{ "--share": Math.min(1, spent / all) }} />
    </div>
  );
}

const TEN_THOUSAND = 10_000;

/** What the county really paid, in the whole county. */
export function Spent({ read: { lesson }, cost }: BudgetProps & { cost: number | undefined }) {
  const { budget } = lesson;
  if (!budget || cost === undefined) return null;
  const county = (cost * budget.households) / TEN_THOUSAND;
  const all = budget.yuan / TEN_THOUSAND;
  return (
    <p class={county > all ? "verdict over" : "verdict"}>
      {text.value.budget.really(grouped(county), grouped(all))}
    </p>
  );
}
