import { cellText, digitsOf, type Table } from "../charts/table.ts";

/** The data of a figure, equal to what it draws. */
export function DataTable({ name, table }: { name: string; table: Table }) {
  const digits = table.head.map((_, column) => digitsOf(table, column));
  return (
    <table class="figure-table">
      <caption>{name}</caption>
      <thead>
        <tr>
          {table.head.map((title, column) => (
            <th
              key={column}
              class={typeof table.rows[0]?.[column] === "number" ? "figure-head number" : "figure-head"}
              scope="col"
            >
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, r) => (
          <tr key={r}>
            {row.map((cell, column) =>
              column === 0 ? (
                <th key={column} class="figure-row" scope="row">
                  {cellText(cell, digits[column])}
                </th>
              ) : (
                <td key={column} class={typeof cell === "number" ? "number" : undefined}>
                  {cellText(cell, digits[column])}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
