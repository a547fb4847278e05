import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Source } from "../../src/declare/sources.ts";
import { countyFigures } from "../../src/scenario/county/county-figures.ts";
import { words } from "../browser/language.ts";
import { awaited } from "../browser/loading.ts";
import { en } from "../text/controls-en.ts";
import { zh } from "../text/controls-zh.ts";

const text = words({ zh, en });

type Sources = Readonly<Record<string, Source>>;

/** Codes of sources in the notes on what counties have, in their order there, each once. */
const codesIn = (sources: Sources): string[] => {
  const notes = Object.values(countyFigures).map(({ have }) => have.en);
  return [...new Set(notes.join(" ").match(/\b[A-Z]\d+\b/g) ?? [])].filter((code) => code in sources);
};

/** What the codes in the notes stand for. */
export function CountySources() {
  const all = useSignal<Sources | undefined>(undefined);
  useEffect(() => {
    void awaited(import("virtual:sources")).then(({ default: found }) => {
      all.value = found;
    });
  }, []);
  const sources = all.value;
  if (!sources) return null;
  return (
    <details class="small">
      <summary>{text.value.mine.sources}</summary>
      <ul>
        {codesIn(sources).map((code) => (
          <li key={code}>
            {code}　{sources[code]!.cite}
          </li>
        ))}
      </ul>
    </details>
  );
}
