import names from "virtual:names";
import { words } from "../browser/language.ts";
import { bands, county, live, overdue, progress, replaced, resume, stop } from "../playing/results.ts";
import { dragging } from "../set/now.ts";
import { en } from "../text/shell-en.ts";
import { zh } from "../text/shell-zh.ts";

const text = words({ zh, en });

/** Finished runs of those planned, nothing else; the time left comes from the pace of the finished ones. */
export function ProgressLine() {
  const { finished, planned, etaSeconds, state, failure } = progress.value;
  const t = text.value;
  const share = planned > 0 ? finished / planned : 0;
  const households = county.value?.households ?? live.value?.arms[0]?.fates.fell.length ?? 0;
  // What is read out: where playing has come to rest, not every run on the way there.
  const rest =
    state === "failed"
      ? t.failed(failure ?? "")
      : state === "done"
        ? t.done(bands.value?.finished ?? 0, households)
        : state === "stopped"
          ? t.stopped
          : state === "unplayable"
            ? t.problem
            : state === "unasked"
              ? t.unasked
              : "";
  const counted = (state === "running" || state === "stopped" || state === "failed") && planned > 0;
  const ends = state === "running" || (state === "waiting" && overdue.value && !dragging.value);
  return (
    <footer class="progress">
      <span class="number" role="status">
        {rest}
      </span>
      {state === "waiting" ? <span>{t.waiting}</span> : null}
      {counted ? <span class="number">{t.progress(finished, planned)}</span> : null}
      {counted ? (
        <span
          class="bar"
          role="progressbar"
          aria-label={t.progress(finished, planned)}
          aria-valuemin={0}
          aria-valuemax={planned}
          aria-valuenow={finished}
        >
          <div style={{ width: `${100 * share}%` }} />
        </span>
      ) : null}
      {state === "running" && Number.isFinite(etaSeconds) ? (
        <span class="number">{t.left(etaSeconds)}</span>
      ) : null}
      {ends ? (
        <button type="button" onClick={stop}>
          {t.stop}
        </button>
      ) : null}
      {state === "stopped" || state === "failed" ? (
        <button type="button" onClick={resume}>
          {state === "failed" ? t.retry : t.resume}
        </button>
      ) : null}
      {replaced.value > 0 ? <span role="status">{t.replaced(replaced.value)}</span> : null}
      <span class="rest" />
      <span class="muted">
        {t.disclaimer} · {t.model(names.modelVersion)}
      </span>
    </footer>
  );
}
