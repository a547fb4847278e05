import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Row } from "../../src/scenario/rows.ts";
import { words } from "../browser/language.ts";
import { isAllowed } from "../set/link.ts";
import { naturalText, spanText, typedText, typedValue } from "../set/natural.ts";
import { give } from "../set/row-values.ts";
import { en } from "../text/controls-en.ts";
import { zh } from "../text/controls-zh.ts";

const text = words({ zh, en });

/** What a parameter may be, in words. */
export function rangeText(row: Row): string {
  const t = text.value;
  const { min, max, whole, multipleOf } = row;
  if (min === undefined || max === undefined) return "";
  const ends = spanText(min, max, row);
  return ends + (multipleOf ? t.multiple(multipleOf) : "") + (whole ? t.whole : "");
}

interface NumberInputProps {
  id: string;
  row: Row;
  value: number;
  disabled?: boolean;
}

/** Takes what is typed on Enter or on leaving, says why where it does not; Escape drops it, as does any other way to another value. */
export function NumberInput({ id, row, value, disabled }: NumberInputProps) {
  const typed = useSignal<string | undefined>(undefined);
  const refused = useSignal<string | undefined>(undefined);
  const drop = (): void => {
    typed.value = undefined;
    refused.value = undefined;
  };
  // Set anew elsewhere, as by its slider or an undo: what was typed and why it was not taken are of before.
  useEffect(drop, [value]);
  const take = (): void => {
    if (typed.value === undefined) return;
    const t = text.value;
    const next = typedValue(typed.value, row);
    const valueText = naturalText(value, row);
    if (Number.isNaN(next)) refused.value = t.notNumber(valueText);
    else if (!isAllowed(next, row)) refused.value = t.notAllowed(rangeText(row), valueText);
    else {
      drop();
      give(row, next);
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Enter") take();
    if (event.key !== "Escape" || typed.value === undefined) return;
    event.stopPropagation();
    drop();
  };
  return (
    <>
      <input
        id={id}
        type="text"
        inputMode="decimal"
        autocomplete="off"
        class="number"
        maxLength={20}
        value={typed.value ?? typedText(value, row)}
        disabled={disabled}
        aria-invalid={refused.value !== undefined}
        aria-describedby={refused.value === undefined ? undefined : `${id}-why`}
        onInput={(event) => {
          typed.value = event.currentTarget.value;
        }}
        onKeyDown={onKeyDown}
        onBlur={take}
      />
      {refused.value === undefined ? null : (
        <span id={`${id}-why`} class="field-refused" role="alert">
          {refused}
        </span>
      )}
    </>
  );
}
