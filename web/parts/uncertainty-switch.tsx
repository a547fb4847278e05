import { words } from "../browser/language.ts";
import { now, set } from "../set/now.ts";
import { en } from "../text/controls-en.ts";
import { zh } from "../text/controls-zh.ts";

const text = words({ zh, en });

/** Whether every run draws its uncertain parameters from their plausible ranges. */
export function UncertaintySwitch() {
  const t = text.value.uncertain;
  return (
    <label class="switch" title={t.note}>
      <input
        type="checkbox"
        checked={now.value.uncertain}
        onChange={(event) => set({ uncertain: event.currentTarget.checked })}
      />
      <span>{t.title}</span>
      {now.value.uncertain ? <small class="muted">{t.note}</small> : null}
    </label>
  );
}
