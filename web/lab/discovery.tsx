import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { messageOf } from "../../src/play/runner.ts";
import { lang, words } from "../browser/language.ts";
import { singleFile } from "../browser/single-file.ts";
import type { StudyDiscovery } from "../playing/work/study-discovery.ts";
import { en } from "../text/lab-en.ts";
import { zh } from "../text/lab-zh.ts";
import { ShownFigures, ShownTable } from "./report-parts.tsx";
import { askClerk } from "./study-lanes.ts";
import { jobs, type Sweep } from "./sweep-state.ts";

const text = words({ zh, en });
const LONGEST = 1000;

/** What was asked last, and what became of it. */
type DiscoveryState =
  | { kind: "looking" }
  | { kind: "found"; found: StudyDiscovery }
  | { kind: "fault"; fault: string }
  | { kind: "failed"; what: string };

/** A condition, and the box of the parameters in which it holds. */
export function Discovery({ study, headline }: { study: Sweep; headline: string }) {
  const t = text.value.discovery;
  const where = useSignal(`${headline} > 0`);
  const asked = useSignal<{ where: string; box?: number } | undefined>(undefined);
  const state = useSignal<DiscoveryState | undefined>(undefined);
  useEffect(() => {
    const question = asked.value;
    if (!question) return undefined;
    let wanted = true;
    state.value = { kind: "looking" };
    void lookFor(study, question).then((found) => {
      if (wanted) state.value = found;
    });
    return () => {
      wanted = false;
    };
  }, [study, asked.value, lang.value]);
  return (
    <section class="discovery" aria-labelledby="discovery-title" data-discovery={state.value?.kind}>
      <h4 id="discovery-title">{t.title}</h4>
      <p class="muted" id="discovery-about">
        {t.about}
      </p>
      {singleFile ? <p>{t.notHere}</p> : null}
      <form
        hidden={singleFile}
        class="lab-ways"
        onSubmit={(event) => {
          event.preventDefault();
          asked.value = { where: where.value };
        }}
      >
        <label class="condition">
          <span>{t.where}</span>
          <input
            type="text"
            spellcheck={false}
            autocomplete="off"
            maxLength={LONGEST}
            value={where.value}
            aria-describedby="discovery-help"
            onInput={({ currentTarget: { value } }) => {
              where.value = value;
            }}
          />
        </label>
        <button type="submit">{t.find}</button>
        <span role="status">{state.value?.kind === "looking" ? t.finding : ""}</span>
      </form>
      <p class="small muted" id="discovery-help" hidden={singleFile}>
        {t.help}
      </p>
      <Found
        state={state.value}
        choose={(box) => {
          if (asked.value) asked.value = { where: asked.value.where, box };
        }}
      />
    </section>
  );
}

async function lookFor(
  { manifest, points }: Sweep,
  question: { where: string; box?: number },
): Promise<DiscoveryState> {
  try {
    const asked = { ...question, language: lang.value };
    const found = await askClerk("discoverIn", manifest, points, jobs.value, asked);
    return "fault" in found ? { kind: "fault", fault: found.fault } : { kind: "found", found };
  } catch (error) {
    return { kind: "failed", what: messageOf(error) };
  }
}

function Found({ state, choose }: { state?: DiscoveryState; choose: (box: number) => void }) {
  const t = text.value;
  if (!state || state.kind === "looking") return null;
  if (state.kind === "failed") return <p class="notice">{t.discovery.failed(state.what)}</p>;
  if (state.kind === "fault")
    return (
      <pre class="notice" role="alert">
        {state.fault}
      </pre>
    );
  const { title, findings, tables, figures, method, missing, boxes, chosen } = state.found;
  return (
    <>
      {findings.map((finding) => (
        <p key={finding}>{finding}</p>
      ))}
      {boxes > 1 ? (
        <label class="lab-ways">
          {t.discovery.box}
          <input
            type="range"
            min={0}
            max={boxes - 1}
            value={chosen}
            aria-valuetext={t.discovery.boxes(chosen, boxes - 1)}
            onChange={({ currentTarget: { valueAsNumber } }) => choose(valueAsNumber)}
          />
          <span class="number">{t.discovery.boxes(chosen, boxes - 1)}</span>
        </label>
      ) : null}
      {tables.slice(0, 1).map((table) => (
        <ShownTable key={table.id} table={table} name={title} />
      ))}
      <ShownFigures figures={figures} />
      {figures.length > 0 ? (
        <details>
          <summary>{t.results.method}</summary>
          {[...method, ...missing].map((each) => (
            <p key={each}>{each}</p>
          ))}
        </details>
      ) : null}
    </>
  );
}
