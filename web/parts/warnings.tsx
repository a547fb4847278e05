import basics from "virtual:basics";
import { useEffect } from "preact/hooks";
import { cut, type Problem, type Warning } from "../../src/scenario/problem.ts";
import type { Row } from "../../src/scenario/rows.ts";
import { withChineseMarks } from "../browser/chinese-marks.ts";
import { lang, words } from "../browser/language.ts";
import { problem, warnings } from "../playing/results.ts";
import { naturalText, spanText } from "../set/natural.ts";
import { now, presetValueAt, valueAt } from "../set/now.ts";
import { allRows, loadRows } from "../set/parameters.ts";
import type { Value } from "../set/plain-tree.ts";
import { give, giveBack } from "../set/row-values.ts";
import { en } from "../text/controls-en.ts";
import { zh } from "../text/controls-zh.ts";
import { labelOf } from "./parameter-field.tsx";
import "../notices.css";

const text = words({ zh, en });

/** A warning's path as settings have it: what stands in one arm is set for every arm. */
const settingOf = (path: string): string => path.replace(/^arms\.[^.]+\.policies\./, "arms.*.policies.");

/** One warning for each setting: the arms say the same thing. */
function once(all: readonly Warning[]): Warning[] {
  const seen = new Set<string>();
  return all.filter(({ path, message }) => {
    const key = `${settingOf(path)} ${message.en}`;
    return seen.has(key) ? false : seen.add(key);
  });
}

const rowOf = (path: string) => (allRows.value ?? basics).find((row) => row.path === path);

/** The end of what is plausible that lies nearest to a value outside of it. */
function nearestPlausible(
  value: Value | undefined,
  { plausible }: Pick<Row, "plausible">,
): number | undefined {
  if (typeof value !== "number" || !plausible) return undefined;
  const [low, high] = plausible;
  return value < low ? low : value > high ? high : undefined;
}

/**
 * What would mend a warning: of what is implausible the nearest end of the plausible range, else the preset's value
 * where the person moved it, else the declared default.
 */
function Fix({ path }: { path: string }) {
  const t = text.value.warnings;
  const setting = settingOf(path);
  const row = rowOf(setting);
  const moved = now.value.settings[setting] !== undefined;
  const near = row && nearestPlausible(valueAt(setting), row);
  if (row && near !== undefined)
    return (
      <button type="button" onClick={() => give(row, near)}>
        {t.fix(naturalText(near, row))}
      </button>
    );
  if (moved)
    return (
      <button type="button" onClick={() => giveBack(setting)}>
        {row ? t.fix(naturalText(presetValueAt(setting), row)) : t.reset}
      </button>
    );
  if (!row) return null;
  return (
    <button type="button" onClick={() => give(row, row.value as Value)}>
      {t.fix(naturalText(row.value, row))}
    </button>
  );
}

const tidy = (words: string): string => (lang.value === "zh" ? withChineseMarks(words) : words);

/** What is implausible is said in the units of the page; all else as the command line says it. */
function warningText({ path, message }: Warning): string {
  const setting = settingOf(path);
  const row = rowOf(setting);
  const value = valueAt(setting);
  const [low, high] = row?.plausible ?? [];
  const outside =
    typeof value === "number" && low !== undefined && high !== undefined && (value < low || value > high);
  return row && outside
    ? text.value.warnings.implausible(labelOf(row), naturalText(value, row), spanText(low, high, row))
    : tidy(message[lang.value]);
}

function Mind({ warning }: { warning: Warning }) {
  return (
    <li>
      {warningText(warning)} <Fix path={warning.path} />
    </li>
  );
}

/** Whether a warning is about what the person set, and not about what the county's file says by itself. */
const isOwn = ({ path }: Warning): boolean => now.value.settings[settingOf(path)] !== undefined;

/** Where settings leave what is plausible or contradict each other: why, and one way out. */
export function Warnings() {
  const t = text.value.warnings;
  const all = once(warnings.value);
  const own = all.filter(isOwn);
  const others = [...own.slice(1), ...all.filter((each) => !isOwn(each))];
  const unknown = all.some(({ path }) => !rowOf(settingOf(path)));
  useEffect(() => {
    if (unknown) void loadRows();
  }, [unknown]);
  if (all.length === 0 || problem.value) return null;
  return (
    <section class="notice minds" aria-label={t.title} aria-live="polite">
      {own[0] ? (
        <ul>
          <Mind warning={own[0]} />
        </ul>
      ) : null}
      {others.length === 0 ? null : (
        <details>
          <summary>{own.length > 0 ? t.more(others.length) : t.ofCounty(others.length)}</summary>
          <ul>
            {others.map((each) => (
              <Mind key={`${each.path} ${each.message.en}`} warning={each} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** One thing wrong with a scenario. */
export function ProblemText({ problem: { line, path, given, allowed, nearest } }: { problem: Problem }) {
  const t = text.value.warnings;
  return (
    <>
      {line > 0 ? t.line(line) : ""}
      {path ? <code>{cut(path)}</code> : null}
      {path ? t.at : ""}
      {given ? `${t.given(cut(given))}${t.clause}` : ""}
      {t.allowed(tidy(allowed[lang.value]))}
      {nearest ? `${text.value.stop}${text.value.gap}${t.nearest(nearest)}` : ""}
    </>
  );
}

/** Settings that cannot be played, and what would be allowed; the charts keep what stood before. */
export function Problems() {
  const t = text.value.warnings;
  if (!problem.value || problem.value.length === 0) return null;
  return (
    <section class="notice minds" role="alert">
      <p>{t.problem}</p>
      <ul>
        {problem.value.map((each) => (
          <li key={`${each.path} ${each.line} ${each.given}`}>
            <ProblemText problem={each} />{" "}
            {now.value.settings[settingOf(each.path)] === undefined ? null : <Fix path={each.path} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
