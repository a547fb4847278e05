import type { ComponentChildren } from "preact";
import type { DataTable, Figure } from "../../src/report/sweep-report/figure.ts";
import { words } from "../browser/language.ts";
import { narrow } from "../browser/narrow.ts";
import { en } from "../text/lab-en.ts";
import { zh } from "../text/lab-zh.ts";

const text = words({ zh, en });

/** Charts of a report, each with what is drawn and its data. */
export function ShownFigures({ figures }: { figures: readonly Figure[] }) {
  return (
    <div class="study-figures">
      {figures.map(({ id, title: name, note, svg, table }) => (
        <figure key={id} data-figure={id}>
          <figcaption>
            <b>{name}</b>
          </figcaption>
          <Drawing name={name} note={note} svg={svg} />
          <p class="small muted">{note}</p>
          <details>
            <summary>{text.value.results.data}</summary>
            <ShownTable table={table} name={name} />
          </details>
        </figure>
      ))}
    </div>
  );
}

/** A chart as the report draws it; on a narrow screen it keeps a size at which it can be read, and is moved sideways. */
function Drawing({ name, note, svg }: { name: string; note: string; svg: string }) {
  return (
    <section class="figure-scroll" tabIndex={narrow.value ? 0 : undefined} aria-label={name}>
      <img alt={`${name}. ${note}`} src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`} />
    </section>
  );
}

interface ShownTableProps {
  table: DataTable;
  name: string;
  /** What stands at a row's end. */
  way?: (row: number) => ComponentChildren;
}

export function ShownTable({ table: { head, rows }, name, way }: ShownTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
    <section class="table-scroll" tabIndex={0} aria-label={name}>
      <table>
        <thead>
          <tr>
            {head.map((cell) => (
              <th key={cell} scope="col">
                {cell}
              </th>
            ))}
            {way ? <td /> : null}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, r) => (
            <tr key={r}>
              {row.map((cell, c) => (
                <td key={c}>{cell}</td>
              ))}
              {way ? <td class="row-ways">{way(r)}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
