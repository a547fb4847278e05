import { useId } from "preact/hooks";
import { type AnswerValue, isAnswerTo } from "../../src/lessons/answer.ts";
import type { Question } from "../../src/lessons/lesson.ts";
import { named, words } from "../browser/language.ts";
import { grouped } from "../set/numbers.ts";
import { en } from "../text/class-en.ts";
import { zh } from "../text/class-zh.ts";
import { DrawLine, type Drawn } from "./draw-line.tsx";

const text = words({ zh, en });

interface QuestionFieldProps {
  question: Exclude<Question, { kind: "granted" }>;
  value: AnswerValue | undefined;
  /** Left out where the answer stands. */
  onChange?: (value: AnswerValue | undefined) => void;
}

/** One question with the field that it asks for. */
export function QuestionField({ question, value, onChange }: QuestionFieldProps) {
  const id = useId();
  const asked = named(question.text);
  if (question.kind === "choice")
    return (
      <fieldset class="question" disabled={!onChange}>
        <legend>{asked}</legend>
        {question.options.map(({ key, text: option }) => (
          <label key={key} class="option">
            <input type="radio" name={id} checked={value === key} onChange={() => onChange?.(key)} />
            <span>{named(option)}</span>
          </label>
        ))}
      </fieldset>
    );
  return (
    <div class="question">
      <label class="question-text" for={id}>
        {asked}
      </label>
      {question.kind === "number" ? (
        <NumberField id={id} question={question} value={value} onChange={onChange} />
      ) : question.kind === "text" ? (
        <TextField id={id} question={question} value={value} onChange={onChange} />
      ) : (
        <DrawLine question={question} value={value as Drawn | undefined} onChange={onChange} label={asked} />
      )}
    </div>
  );
}

interface FieldProps<K extends Question["kind"]> {
  id: string;
  question: Extract<Question, { kind: K }>;
  value: AnswerValue | undefined;
  onChange?: (value: AnswerValue | undefined) => void;
}

function NumberField({ id, question, value, onChange }: FieldProps<"number">) {
  const { least, most, unit } = question;
  return (
    <p class="number-field">
      <input
        id={id}
        type="text"
        inputMode="decimal"
        autocomplete="off"
        maxLength={12}
        disabled={!onChange}
        aria-describedby={`${id}-unit`}
        value={typeof value === "number" ? String(value) : ""}
        onInput={({ currentTarget: { value: typed } }) => {
          // At once where it stands as it is written: whoever types the last answer can go on by Tab.
          const number = numberFrom(typed);
          if (String(number) === typed && isAnswerTo(question, number)) onChange?.(number);
        }}
        onChange={({ currentTarget }) => {
          const number = numberFrom(currentTarget.value);
          onChange?.(isAnswerTo(question, number) ? number : undefined);
          if (!isAnswerTo(question, number)) currentTarget.value = "";
        }}
      />
      <span id={`${id}-unit`}>
        {named(unit)}{" "}
        <span class="muted small">
          {text.value.aside(text.value.number.of(grouped(least), grouped(most)))}
        </span>
      </span>
    </p>
  );
}

/** A number as it was typed, full-width digits too; none where it is none. */
function numberFrom(typed: string): number {
  const plain = typed
    .normalize("NFKC")
    .replace(/[\s,，]/g, "")
    .replace(/[−–]/g, "-");
  return plain === "" ? Number.NaN : Number(plain);
}

function TextField({ id, question, value, onChange }: FieldProps<"text">) {
  const { most } = question;
  return (
    <>
      <textarea
        id={id}
        rows={5}
        maxLength={most}
        disabled={!onChange}
        value={typeof value === "string" ? value : ""}
        onInput={({ currentTarget: { value: typed } }) => onChange?.(typed === "" ? undefined : typed)}
      />
      <p class="muted small screen-only">{text.value.write(most)}</p>
    </>
  );
}
