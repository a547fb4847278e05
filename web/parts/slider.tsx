import type { Row } from "../../src/scenario/rows.ts";
import { naturalText } from "../set/natural.ts";
import { drag, settle } from "../set/now.ts";
import { giveBack } from "../set/row-values.ts";
import { keyed, snapped, type Track } from "../set/sliders.ts";
import "../slider.css";

interface SliderProps {
  row: Row;
  label: string;
  track: Track;
  value: number;
  /** The preset's value, where the tick stands. */
  tick: number;
  disabled?: boolean;
}

/** Where a share of the track stands, given that the thumb stays within its ends. */
const place = (share: number): string => `calc(${8 - 16 * share}px + ${100 * share}%)`;

const released = (): void => settle();

/** A native range with the preset's tick and the plausible range; dragging is live, release settles. */
export function Slider({ row, label, track, value, tick, disabled }: SliderProps) {
  const shareOf = (at: number): number =>
    Math.min(1, Math.max(0, (at - track.low) / (track.high - track.low)));
  const [from, to] = (row.plausible ?? []).map(shareOf);
  const onInput = (event: { currentTarget: HTMLInputElement }): void => {
    const next = snapped(Number(event.currentTarget.value), track, tick);
    event.currentTarget.value = String(next);
    drag(row.path, next);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "0") {
      event.preventDefault();
      giveBack(row.path);
      return;
    }
    const next = keyed(event.key, value, track);
    if (next === undefined) return;
    event.preventDefault();
    if (next !== value) drag(row.path, next);
  };
  return (
    <div class="slider">
      <span class="slider-track" />
      {from === undefined || to === undefined ? null : (
        <span
          class="slider-plausible"
          style={{ left: place(from), width: `calc(${100 * (to - from)}% - ${16 * (to - from)}px)` }}
        />
      )}
      <span class="slider-tick" style={{ left: place(shareOf(tick)) }} />
      <input
        type="range"
        min={track.low}
        max={track.high}
        step="any"
        value={value}
        disabled={disabled}
        aria-label={label}
        aria-valuetext={naturalText(value, row)}
        onInput={onInput}
        onChange={released}
        onKeyDown={onKeyDown}
        onKeyUp={() => settle(true)}
        onPointerUp={released}
        onPointerCancel={released}
        onBlur={released}
      />
    </div>
  );
}
