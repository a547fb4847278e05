import { useState } from "preact/hooks";
import type { Cell } from "../../src/compare/counterfactual.ts";
import type { Fates } from "../../src/model/run.ts";
import { causes } from "../../src/model/state/household.ts";
import type { Language } from "../browser/language.ts";
import { type Column, countsIn, type Listed, listedIn, sorted } from "./twin-choice.ts";
import { type TwinWords, twinWords } from "./twin-sentence.ts";
import "./twin-opened.css";

const PAGE = 20;

interface ListProps {
  cell: Cell;
  reference: Fates;
  arm: Fates;
  /** How the two arms are called. */
  names: readonly [string, string];
  replicate: number;
  language: Language;
  onHousehold: (row: number) => void;
}

/** The households of one cell of the 2 × 2; a row opens its twin. */
export function HouseholdList({ cell, reference, arm, names, replicate, language, onHousehold }: ListProps) {
  const [order, setOrder] = useState<{ column: Column; down: boolean }>({ column: "row", down: false });
  const [page, setPage] = useState(0);
  const words = twinWords[language];
  const listed = sorted(listedIn(cell, reference, arm), order.column, order.down);
  const pages = Math.max(1, Math.ceil(listed.length / PAGE));
  const at = Math.min(page, pages - 1);
  const sort = (column: Column): void => {
    setOrder((present) => ({ column, down: present.column === column && !present.down }));
    setPage(0);
  };
  return (
    <div class="household-list">
      <p>{words.list.count(listed.length, countsIn(reference, arm).all, replicate)}</p>
      {listed.length === 0 ? (
        <p>{words.list.none}</p>
      ) : (
        <table>
          <Head words={words} names={names} order={order} sort={sort} />
          <tbody>
            {listed.slice(at * PAGE, (at + 1) * PAGE).map((each) => (
              <Row key={each.row} listed={each} words={words} language={language} onHousehold={onHousehold} />
            ))}
          </tbody>
        </table>
      )}
      {pages > 1 && (
        <p class="pages">
          <button type="button" disabled={at === 0} onClick={() => setPage(at - 1)}>
            {words.list.previous}
          </button>
          <span aria-live="polite">{words.list.page(at + 1, pages)}</span>
          <button type="button" disabled={at === pages - 1} onClick={() => setPage(at + 1)}>
            {words.list.next}
          </button>
        </p>
      )}
    </div>
  );
}

interface HeadProps {
  words: TwinWords;
  names: readonly [string, string];
  order: { column: Column; down: boolean };
  sort: (column: Column) => void;
}

function Head({ words: { list }, names, order, sort }: HeadProps) {
  const columns: readonly (readonly [Column, string])[] = [
    ["row", list.number],
    ["lifted", list.lifted],
    ["shop", list.shop],
    ["distance", list.distance],
    ["reference", list.income(names[0])],
    ["arm", list.income(names[1])],
    ["cause", list.cause],
  ];
  return (
    <thead>
      <tr>
        {columns.map(([column, title]) => {
          const chosen = order.column === column;
          return (
            <th
              key={column}
              scope="col"
              class={
                column === "distance" || column === "reference" || column === "arm" ? "number" : undefined
              }
              aria-sort={chosen ? (order.down ? "descending" : "ascending") : "none"}
            >
              <button type="button" onClick={() => sort(column)} title={list.sort(title)}>
                {title}
                <span aria-hidden="true">{chosen ? (order.down ? " ▾" : " ▴") : ""}</span>
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

interface RowProps {
  listed: Listed;
  words: TwinWords;
  language: Language;
  onHousehold: (row: number) => void;
}

function Row({ listed, words: { list }, language, onHousehold }: RowProps) {
  const { row, lifted, shop, distance, reference, arm, cause } = listed;
  const whole = (yuan: number): string =>
    String(Math.round(yuan))
      .replace(/\B(?=(\d{3})+$)/g, ",")
      .replace("-", "−");
  return (
    <tr class={lifted ? "lifted" : undefined}>
      <th scope="row">
        <button type="button" onClick={() => onHousehold(row)} aria-label={list.open(row + 1)}>
          {row + 1} ›
        </button>
      </th>
      <td>{lifted ? `■ ${list.lifted}` : list.no}</td>
      <td>{shop ? list.yes : list.no}</td>
      <td class="number">{distance.toFixed(1)}</td>
      <td class="number">{whole(reference)}</td>
      <td class="number">{whole(arm)}</td>
      <td>{cause === "none" ? list.no : causes[cause][language]}</td>
    </tr>
  );
}
