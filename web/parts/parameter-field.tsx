import names from "virtual:names";
import { useComputed, useSignal } from "@preact/signals";
import { useId, useRef } from "preact/hooks";
import type { Row } from "../../src/scenario/rows.ts";
import { withChineseMarks } from "../browser/chinese-marks.ts";
import { lang, named, words } from "../browser/language.ts";
import { ownerOf } from "../set/link-key.ts";
import { naturalText, unitOf } from "../set/natural.ts";
import { dragging, plain, presetValueAt, valueAt } from "../set/now.ts";
import { optionName } from "../set/option-names.ts";
import type { Value } from "../set/plain-tree.ts";
import { mainOf, policyOf } from "../set/policy-settings.ts";
import { changesAt, isAssigned } from "../set/preset-value.ts";
import { give, giveBack, isChanged, isOff, waitsFor } from "../set/row-values.ts";
import { type Track, trackOf } from "../set/sliders.ts";
import { en } from "../text/controls-en.ts";
import { zh } from "../text/controls-zh.ts";
import { AssumptionCard } from "./assumption-card.tsx";
import { NumberInput } from "./number-input.tsx";
import { Slider } from "./slider.tsx";
import "../ask.css";

const text = words({ zh, en });

/** What a parameter is called on the page. */
export const labelOf = (row: Row): string =>
  text.value.sliders[row.path] ?? (lang.value === "zh" ? withChineseMarks(row.zh) : row.en);

/** What it belongs to: a lender, a shock, a policy or a group. */
export function groupOf(path: string): string {
  const owner = ownerOf(path);
  const member = names.members[owner];
  return member ? text.value.kinds[member.kind](named(member)) : (text.value.groups[owner] ?? owner);
}

/** The track, held as it is while a slider moves, so that it does not run away under the pointer. */
function useTrack(row: Row, preset: Value, value: Value): Track | undefined {
  const track = useRef<Track | undefined>(undefined);
  if (!dragging.value || !track.current)
    track.current = typeof value === "number" ? trackOf(row, preset as number, value) : undefined;
  return track.current;
}

/** One parameter: name, value in natural units, slider, where it comes from. */
export function ParameterField({ row, grouped = false }: { row: Row; grouped?: boolean }) {
  const id = useId();
  const open = useSignal(false);
  const value = useComputed(() => valueAt(row.path)).value;
  const preset = useComputed(() => presetValueAt(row.path)).value;
  const changed = useComputed(() => isChanged(row.path)).value;
  const needed = useComputed(() => waitsFor(row.path)).value;
  const off = useComputed(() => isOff(row.path)).value;
  const t = text.value;
  const label = labelOf(row);
  const track = useTrack(row, preset, value);
  const back = changed ? (
    <button
      type="button"
      class="back"
      aria-label={t.resetOne(label, naturalText(preset, row))}
      title={t.preset(naturalText(preset, row))}
      onClick={() => giveBack(row.path)}
    >
      ↺
    </button>
  ) : null;
  return (
    <div class="field" data-changed={changed ? "" : undefined}>
      <div class="field-head">
        <span class="field-name">
          <label for={`${id}-value`}>{label}</label>
          <button
            type="button"
            class="ask"
            aria-expanded={open.value}
            aria-label={t.about(label)}
            onClick={() => {
              open.value = !open.value;
            }}
          >
            i
          </button>
          {track ? null : back}
        </span>
        <span class="field-value">
          {typeof value === "number" ? (
            <NumberInput id={`${id}-value`} row={row} value={value} disabled={needed !== undefined} />
          ) : (
            <Choice id={`${id}-value`} row={row} value={value} />
          )}
          <span class="unit">{off && !changed ? t.off : unitOf(row)}</span>
        </span>
      </div>
      {grouped ? <p class="small muted">{groupOf(row.path)}</p> : null}
      {track ? (
        <div class="field-track">
          <Slider
            row={row}
            label={label}
            track={track}
            value={value as number}
            tick={preset as number}
            disabled={needed !== undefined}
          />
          {back}
        </div>
      ) : null}
      <Beside row={row} />
      {needed === undefined ? null : (
        <p class="small muted">{t.more.needsPolicy(t.sliders[needed] ?? groupOf(needed))}</p>
      )}
      {open.value ? <AssumptionCard row={row} value={value} preset={preset} /> : null}
    </div>
  );
}

/** What the county's file says besides the value: how it moves in time, and that a policy is for some only. */
function Beside({ row }: { row: Row }) {
  const county = plain.value;
  const t = text.value.more;
  const changes = changesAt(row.path, county).map((change) => {
    const to = naturalText(change.to, row);
    return "from" in change ? t.ramp(change.from, change.until, to) : t.jump(change.season, to);
  });
  const policy = policyOf(row.path);
  const assigned = policy !== undefined && row.path === mainOf(policy) && isAssigned(policy, county);
  if (changes.length === 0 && !assigned) return null;
  return (
    <p class="small muted">
      {[...(changes.length > 0 ? [t.timed(changes)] : []), ...(assigned ? [t.assigned] : [])].join(
        text.value.gap,
      )}
    </p>
  );
}

function Choice({ id, row, value }: { id: string; row: Row; value: boolean | string }) {
  if (typeof value === "boolean")
    return (
      <input
        id={id}
        type="checkbox"
        checked={value}
        onChange={(event) => give(row, event.currentTarget.checked)}
      />
    );
  return (
    <select id={id} value={value} onChange={(event) => give(row, event.currentTarget.value)}>
      {(row.options ?? []).map((option) => (
        <option key={option} value={option}>
          {optionName(option, lang.value)}
        </option>
      ))}
    </select>
  );
}
