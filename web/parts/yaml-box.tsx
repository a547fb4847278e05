import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import "../yaml-box.css";

const MOST = 12;

interface YamlBoxProps {
  id: string;
  label: string;
  /** How it is used, below it. */
  help: string;
  rows: number;
  /** Characters at most. */
  largest: number;
  value: string;
  onInput: (value: string) => void;
  /** What may stand at a place of a text. */
  completionsAt: (text: string, at: number) => readonly string[];
}

/** Puts the cursor on a line of a text, from 1, and shows it. */
export function goToLine(id: string, line: number): void {
  const field = document.getElementById(id);
  if (!(field instanceof HTMLTextAreaElement)) return;
  const lines = field.value.split("\n");
  const start = lines.slice(0, line - 1).reduce((at, { length }) => at + length + 1, 0);
  field.focus();
  field.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
  field.scrollTop = (field.scrollHeight / lines.length) * Math.max(0, line - 5);
}

/** A text with what may stand at the cursor: Ctrl+Space, arrows, Enter; Escape leaves it. */
export function YamlBox({ id, label, help, rows, largest, value, onInput, completionsAt }: YamlBoxProps) {
  const box = useRef<HTMLTextAreaElement>(null);
  const open = useSignal<{ list: readonly string[]; at: number } | undefined>(undefined);
  const complete = (): void => {
    const list = completionsAt(value, box.current!.selectionStart).slice(0, MOST);
    open.value = list.length > 0 ? { list, at: 0 } : undefined;
  };
  const take = (word: string): void => {
    const field = box.current!;
    const at = field.selectionStart;
    const start = at - (/[^\s:]*$/.exec(value.slice(0, at))?.[0].length ?? 0);
    const space = value[start - 1] === ":" ? " " : "";
    open.value = undefined;
    onInput(value.slice(0, start) + space + word + value.slice(at));
    const cursor = start + space.length + word.length;
    // After the field has taken its new text.
    setTimeout(() => field.setSelectionRange(cursor, cursor));
    field.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey && event.key === " ") {
      event.preventDefault();
      complete();
      return;
    }
    if (!open.value) return;
    const { list, at } = open.value;
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move !== undefined) open.value = { list, at: (at + move + list.length) % list.length };
    else if (event.key === "Enter") take(list[at]);
    else {
      open.value = undefined;
      if (event.key !== "Escape") return;
      event.stopPropagation();
    }
    event.preventDefault();
  };
  return (
    <>
      <textarea
        ref={box}
        id={id}
        class="yaml-text"
        aria-label={label}
        aria-describedby={`${id}-help`}
        rows={rows}
        spellcheck={false}
        value={value}
        maxLength={largest}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <p id={`${id}-help`} class="muted small">
        {help}
      </p>
      {open.value ? (
        <ul class="completions">
          {open.value.list.map((word, k) => (
            <li key={word}>
              <button type="button" aria-pressed={k === open.value?.at} onClick={() => take(word)}>
                {word}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <p class="hidden" aria-live="assertive">
        {open.value?.list[open.value.at]}
      </p>
    </>
  );
}
