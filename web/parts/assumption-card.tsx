import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Ends } from "../../build/sensitivity-ends.ts";
import type { Source } from "../../src/declare/sources.ts";
import type { Row } from "../../src/scenario/rows.ts";
import { words } from "../browser/language.ts";
import { naturalText, spanText } from "../set/natural.ts";
import { points, signed } from "../set/numbers.ts";
import type { Value } from "../set/plain-tree.ts";
import { en } from "../text/controls-en.ts";
import { zh } from "../text/controls-zh.ts";
import { rangeText } from "./number-input.tsx";

const text = words({ zh, en });

interface Read {
  sources: Readonly<Record<string, Source>>;
  sensitivity: Readonly<Record<string, Ends>>;
}

const read = signal<Read | undefined>(undefined);

async function readSources(): Promise<void> {
  const [sources, sensitivity] = await Promise.all([
    import("virtual:sources"),
    import("virtual:sensitivity"),
  ]);
  read.value = { sources: sources.default, sensitivity: sensitivity.default };
}

/** Where a value comes from and what hangs on it. */
export function AssumptionCard({ row, value, preset }: { row: Row; value: Value; preset: Value }) {
  useEffect(() => {
    if (!read.value) void readSources();
  }, []);
  const t = text.value.card;
  const [low, high] = row.plausible ?? [];
  return (
    <dl class="card">
      <dt>{t.now}</dt>
      <dd>
        {naturalText(value, row)}
        {value === preset ? null : t.aside(`${t.preset} ${naturalText(preset, row)}`)}
      </dd>
      <dt>{t.declared}</dt>
      <dd>{naturalText(row.value, row)}</dd>
      {row.min === undefined ? null : (
        <>
          <dt>{t.range}</dt>
          <dd>{rangeText(row)}</dd>
        </>
      )}
      {low === undefined || high === undefined ? null : (
        <>
          <dt>{t.plausible}</dt>
          <dd>{spanText(low, high, row)}</dd>
        </>
      )}
      <dt class="wide">{t.source}</dt>
      <dd class="wide">
        <Origin source={row.source} />
      </dd>
      <dt>{t.grade}</dt>
      <dd>{t.grades[row.grade]}</dd>
      <dt class="wide">{t.sensitivity}</dt>
      <dd class="wide">
        <Shifts row={row} />
      </dd>
      <dt class="wide">{t.path}</dt>
      <dd class="wide path">{row.path}</dd>
    </dl>
  );
}

function Origin({ source }: { source: string }) {
  const t = text.value.card;
  const assumed = /^assumed: (.*)$/s.exec(source);
  if (assumed)
    return (
      <>
        {t.of(t.assumed, "")}
        <span lang="en">{assumed[1]}</span>
      </>
    );
  const found = read.value && Object.entries(read.value.sources).find(([key]) => key === source)?.[1];
  if (!found) return <>{read.value ? source : t.loading}</>;
  return (
    <>
      {found.cite}
      {found.url?.startsWith("https://") ? (
        <>
          {" "}
          <a href={found.url} target="_blank" rel="noopener noreferrer">
            {found.url.slice("https://".length)}
          </a>
        </>
      ) : null}
    </>
  );
}

function Shifts({ row }: { row: Row }) {
  const t = text.value.card;
  if (!read.value) return <>{t.loading}</>;
  const { sensitivity } = read.value;
  const ends = sensitivity[row.path] ?? sensitivity[row.path.replace("arms.*", "arms.hybrid")];
  const endsTold = [ends?.low, ends?.high].filter((end) => end !== undefined);
  if (endsTold.length === 0) return <>{t.untested}</>;
  return (
    <>
      {endsTold.map(({ value, shift, low, high, replicates }) => (
        <p key={value}>
          {t.shift(
            naturalText(value, row),
            signed(points(shift, 3)),
            points(low, 3),
            points(high, 3),
            replicates,
          )}
        </p>
      ))}
    </>
  );
}
