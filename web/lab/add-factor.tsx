import { useSignal } from "@preact/signals";
import { named, words } from "../browser/language.ts";
import { groupOf } from "../parts/parameter-field.tsx";
import { matching } from "../set/matching.ts";
import { allRows } from "../set/parameters.ts";
import { en } from "../text/lab-en.ts";
import { zh } from "../text/lab-zh.ts";
import { studyDraft, writeStudy } from "./study-text.ts";
import { canVary, withFactor } from "./with-factor.ts";

const text = words({ zh, en });
const MOST = 8;

/** Finds a parameter by words, and writes it into the study as a factor over its plausible range. */
export function AddFactor() {
  const t = text.value.factor;
  const query = useSignal("");
  const found =
    query.value.trim() === "" ? [] : matching((allRows.value ?? []).filter(canVary), query.value, groupOf);
  return (
    <details class="add-factor">
      <summary>{t.title}</summary>
      <p>
        <input
          type="search"
          aria-label={t.search}
          placeholder={t.search}
          maxLength={60}
          value={query.value}
          onInput={({ currentTarget: { value } }) => {
            query.value = value;
          }}
        />{" "}
        <span role="status">{query.value.trim() === "" ? "" : t.found(found.length)}</span>
      </p>
      <ul class="study-list">
        {found.slice(0, MOST).map((row) => (
          <li key={row.path}>
            <span>
              {named(row)} <code>{row.path}</code>
            </span>
            <button type="button" onClick={() => writeStudy(withFactor(studyDraft.text.value, row))}>
              {t.add}
              <span class="hidden"> {named(row)}</span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
