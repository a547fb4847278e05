import { useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import { type WantKey, wantKeys } from "../../src/levers/frontier.ts";
import { type TargetKey, targetKeys, targets } from "../../src/levers/target.ts";
import { named } from "../browser/language.ts";
import { now, set } from "../set/now.ts";
import { budgetOf, shownBudget } from "./budget.ts";
import { answerText } from "./words.ts";

/** What is asked, as a sentence with three fields: how much money, for whom, what is wanted. */
export function QuestionForm() {
  const id = useId();
  const t = answerText.value;
  const typed = useSignal<string | undefined>(undefined);
  const refused = useSignal(false);
  const { budget, target, want } = now.value;
  const take = (): void => {
    if (typed.value === undefined) return;
    const yuan = budgetOf(typed.value, t.ask.yuan);
    refused.value = yuan === undefined;
    typed.value = undefined;
    if (yuan !== undefined && yuan !== budget) set({ budget: yuan });
  };
  return (
    <form
      class="question"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        take();
      }}
    >
      <span>{t.ask.before}</span>
      <input
        type="text"
        inputMode="decimal"
        autocomplete="off"
        maxLength={12}
        class="number"
        aria-label={t.budget}
        aria-invalid={refused.value}
        aria-describedby={refused.value ? `${id}-why` : undefined}
        value={typed.value ?? shownBudget(budget, t.ask.yuan)}
        onInput={(event) => {
          typed.value = event.currentTarget.value;
        }}
        onBlur={take}
      />
      <span>{t.ask.unit}</span>
      <select
        aria-label={t.forWhom}
        value={target}
        onChange={(event) => set({ target: event.currentTarget.value as TargetKey })}
      >
        {targetKeys.map((key) => (
          <option key={key} value={key}>
            {named(targets[key])}
          </option>
        ))}
      </select>
      <span>{t.ask.whom}</span>
      <select
        aria-label={t.wanted}
        value={want}
        onChange={(event) => set({ want: event.currentTarget.value as WantKey })}
      >
        {wantKeys.map((key) => (
          <option key={key} value={key}>
            {t.wants[key]}
          </option>
        ))}
      </select>
      <span>{t.ask.end}</span>
      {refused.value ? (
        <span id={`${id}-why`} class="field-refused" role="alert">
          {t.badBudget}
        </span>
      ) : null}
    </form>
  );
}
