import { useComputed, useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { Row } from "../../src/scenario/rows.ts";
import { words } from "../browser/language.ts";
import { ownerOf } from "../set/link-key.ts";
import { matching } from "../set/matching.ts";
import { now, set } from "../set/now.ts";
import { allRows, loadRows } from "../set/parameters.ts";
import { en } from "../text/controls-en.ts";
import { zh } from "../text/controls-zh.ts";
import { groupOf, ParameterField } from "./parameter-field.tsx";

const text = words({ zh, en });

/** Found rows are drawn so many at a time. */
const SHOWN = 30;

/** Every parameter, from the declarations alone: found by words, or group by group. */
export function MoreAssumptions() {
  const query = useSignal("");
  const onlyChanged = useSignal(false);
  const shown = useSignal(SHOWN);
  const field = useRef<HTMLInputElement>(null);
  const rows = allRows.value;
  useEffect(() => {
    if (!rows) void loadRows();
    else if (field.current) showAtTop(field.current);
  }, [rows]);
  const t = text.value.more;
  const { settings } = now.value;
  const changed = Object.keys(settings).length;
  if (!rows) return <p class="muted">{text.value.card.loading}</p>;
  const flat = query.value.trim() !== "" || onlyChanged.value;
  return (
    <div class="more">
      <input
        ref={field}
        type="search"
        aria-label={t.search}
        placeholder={t.search}
        value={query.value}
        maxLength={60}
        onInput={(event) => {
          query.value = event.currentTarget.value;
          shown.value = SHOWN;
        }}
      />
      <div class="more-tools">
        <label class="switch">
          <input
            type="checkbox"
            checked={onlyChanged.value}
            onChange={(event) => {
              onlyChanged.value = event.currentTarget.checked;
            }}
          />
          <span>{t.changedOnly(changed)}</span>
        </label>
        <button type="button" disabled={changed === 0} onClick={() => set({ settings: {} })}>
          {t.resetAll}
        </button>
      </div>
      {flat ? (
        <Found
          rows={matching(
            rows.filter(({ path }) => !onlyChanged.value || settings[path] !== undefined),
            query.value,
            groupOf,
          )}
          shown={shown.value}
          onMore={() => {
            shown.value += SHOWN;
          }}
        />
      ) : (
        <Groups rows={rows} />
      )}
    </div>
  );
}

/** Scrolls what holds the controls, and nothing around it. */
function showAtTop(field: HTMLElement): void {
  const area = field.closest(".controls-area, .dialog");
  if (area) area.scrollTop += field.getBoundingClientRect().top - area.getBoundingClientRect().top - 48;
  field.focus({ preventScroll: true });
}

function Found({ rows, shown, onMore }: { rows: readonly Row[]; shown: number; onMore: () => void }) {
  const t = text.value.more;
  return (
    <>
      <p class="small muted" role="status">
        {rows.length === 0 ? t.none : t.found(rows.length)}
      </p>
      {rows.slice(0, shown).map((row) => (
        <ParameterField key={row.path} row={row} grouped />
      ))}
      {rows.length > shown ? (
        <button type="button" onClick={onMore}>
          {t.showMore(Math.min(SHOWN, rows.length - shown))}
        </button>
      ) : null}
    </>
  );
}

function Groups({ rows }: { rows: readonly Row[] }) {
  const groups = [...new Set(rows.map(({ path }) => ownerOf(path)))];
  return (
    <>
      {groups.map((group) => (
        <Group key={group} rows={rows.filter(({ path }) => ownerOf(path) === group)} />
      ))}
    </>
  );
}

/** What is in a group is drawn when it is opened. */
function Group({ rows }: { rows: readonly Row[] }) {
  const open = useSignal(false);
  const changed = useComputed(() => rows.filter(({ path }) => now.value.settings[path] !== undefined).length);
  return (
    <details
      onToggle={(event) => {
        open.value = event.currentTarget.open;
      }}
    >
      <summary>
        {groupOf(rows[0].path)}{" "}
        <span class="muted small">{text.value.more.count(rows.length, changed.value)}</span>
      </summary>
      {open.value ? rows.map((row) => <ParameterField key={row.path} row={row} />) : null}
    </details>
  );
}
