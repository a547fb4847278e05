import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { ReadLesson } from "../../src/lessons/read-lesson.ts";
import { words } from "../browser/language.ts";
import { droppedFiles } from "../parts/dropped-files.ts";
import { en } from "../text/class-en.ts";
import { zh } from "../text/class-zh.ts";
import { textOfLine } from "./answer-line.ts";
import { addAnswers } from "./class-answers.ts";

const text = words({ zh, en });

/** Files that fall anywhere on the page are the class's, before the page takes them for scenarios. */
export function useDrop(take: (files: readonly File[]) => Promise<void>): void {
  useEffect(() => {
    const over = (event: DragEvent): void => event.preventDefault();
    const drop = (event: DragEvent): void => {
      if (!event.dataTransfer) return;
      event.preventDefault();
      event.stopPropagation();
      void droppedFiles(event.dataTransfer).then(take);
    };
    addEventListener("dragover", over, true);
    addEventListener("drop", drop, true);
    return () => {
      removeEventListener("dragover", over, true);
      removeEventListener("drop", drop, true);
    };
  });
}

interface WaysProps {
  read: ReadLesson;
  take: (files: readonly File[]) => Promise<void>;
}

/** Files, a folder, or lines that are pasted. */
export function Ways({ read, take }: WaysProps) {
  const t = text.value.answers;
  const pasted = useSignal("");
  const choose = ({ currentTarget: input }: { currentTarget: HTMLInputElement }): void => {
    void take(Array.from(input.files ?? []));
    input.value = "";
  };
  return (
    <div class="collect screen-only">
      <label class="choose-file">
        <input type="file" class="hidden" multiple accept=".json,application/json" onChange={choose} />
        <span>{t.files}</span>
      </label>
      <label class="choose-file">
        <input
          type="file"
          class="hidden"
          multiple
          ref={(input) => input?.setAttribute("webkitdirectory", "")}
          onChange={choose}
        />
        <span>{t.folder}</span>
      </label>
      <details>
        <summary>{t.paste}</summary>
        <textarea
          rows={3}
          aria-label={t.paste}
          value={pasted.value}
          onInput={({ currentTarget: { value } }) => {
            pasted.value = value;
          }}
        />
        <button
          type="button"
          disabled={pasted.value.trim() === ""}
          onClick={() => {
            const lines = pasted.value.split("\n").filter((line) => line.trim() !== "");
            addAnswers(
              read,
              lines.map((line, k) => ({ name: `#${k + 1}`, text: textOfLine(line) })),
            );
            pasted.value = "";
          }}
        >
          {t.add}
        </button>
      </details>
    </div>
  );
}
