import type { ComponentChildren, RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { keepFile } from "../browser/keep-file.ts";
import { chartText } from "../charts/chart-text.ts";
import type { Table } from "../charts/table.ts";
import { type FileKind, fileName, fileOf, type Titled } from "./export-figure.ts";

const kinds: readonly FileKind[] = ["png", "svg", "csv"];

interface FigureExportProps {
  box: RefObject<HTMLElement | null>;
  parts: readonly string[];
  titled: Titled;
  table: Table;
  /** The data table; drawn only where it is seen. */
  children: () => ComponentChildren;
}

/** Beside a figure's name, outside its box: its data and its files. */
export function FigureExport({ box, parts, titled, table, children }: FigureExportProps) {
  const menu = useRef<HTMLDivElement>(null);
  const [done, setDone] = useState("");
  const [seen, setSeen] = useState(false);
  const text = chartText.value;
  /** The focus goes back to what opened it. */
  const closeAll = (): void => {
    for (const each of Array.from(menu.current?.querySelectorAll("details[open]") ?? [])) {
      if (each.contains(document.activeElement)) each.querySelector("summary")?.focus();
      each.removeAttribute("open");
    }
  };
  useEffect(() => {
    const close = (event: Event): void => {
      if (event.type === "keydown" && (event as KeyboardEvent).key !== "Escape") return;
      const inside = event.type === "pointerdown" && menu.current?.contains(event.target as Node);
      if (!inside) closeAll();
    };
    document.addEventListener("pointerdown", close);
    document.addEventListener("keydown", close);
    return () => {
      document.removeEventListener("pointerdown", close);
      document.removeEventListener("keydown", close);
    };
  }, []);
  const save = async (kind: FileKind): Promise<void> => {
    const drawing = box.current?.querySelector("svg") ?? null;
    const file = await fileOf(kind, drawing, table, titled).catch(() => undefined);
    const name = fileName(parts, kind);
    if (file) keepFile(file, name);
    setDone(file ? text.saved(name) : text.notSaved);
  };
  return (
    <div class="figure-tools" ref={menu}>
      <details class="figure-data" onToggle={({ currentTarget }) => setSeen(currentTarget.open)}>
        <summary aria-label={`${text.data}${text.colon}${titled.name}`}>{text.data}</summary>
        {/* biome-ignore lint/a11y/useSemanticElements: no section of the page */}
        <div
          class="figure-sheet"
          role="region"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and keys must reach it
          tabIndex={0}
          aria-label={`${text.data}${text.colon}${titled.name}`}
        >
          <button type="button" class="figure-close" onClick={closeAll}>
            {text.close}
          </button>
          {seen && children()}
        </div>
      </details>
      <details class="figure-save">
        <summary aria-label={`${text.save}${text.colon}${titled.name}`}>{text.save}</summary>
        <div class="figure-menu">
          {kinds.map((kind) => (
            <button key={kind} type="button" onClick={() => void save(kind)}>
              {text.saveAs[kind]}
            </button>
          ))}
          <span role="status" class="small">
            {done}
          </span>
        </div>
      </details>
    </div>
  );
}
