import type { Names } from "../../declare/parameter.ts";

/** One record of a CSV file, and the line on which it starts, from 1. */
export interface CsvRecord {
  line: number;
  cells: string[];
}

/** What is wrong with the text as CSV, and where. */
interface CsvFault extends Error {
  line: number;
  allowed: Names;
}

const LONGEST = 100_000;

const fault = (line: number, en: string, zh: string): CsvFault =>
  Object.assign(new Error(en), { name: "CsvFault", line, allowed: { en, zh } });

export const isCsvFault = (error: unknown): error is CsvFault =>
  error instanceof Error && error.name === "CsvFault";

/**
 * The records of a CSV text that comes in pieces (RFC 4180, lines ended by LF or CRLF, empty lines skipped; cells are
 * parted by the delimiter).
 * Never holds more than a piece and a record. Throws a `CsvFault`.
 */
export function* csvRecords(pieces: Iterable<string>, delimiter = ","): Generator<CsvRecord> {
  let line = 1;
  for (const { text, lines } of rawRecords(pieces)) {
    const cells = text.includes('"') ? quotedCells(text, line, delimiter) : text.split(delimiter);
    if (text.includes("\r") && text.replaceAll(/"[^"]*"/g, "").includes("\r"))
      throw fault(line, "lines that end in LF or CRLF", "以 LF 或 CRLF 结尾的行");
    if (text !== "") yield { line, cells };
    line += lines;
  }
}

/** Records as raw text, an end of line inside quotes kept, with the number of lines that each takes. */
function* rawRecords(pieces: Iterable<string>): Generator<{ text: string; lines: number }> {
  let line = 1;
  let pending = "";
  let lines = 0;
  let open = false;
  for (const piece of pieces) {
    let from = 0;
    for (let end = piece.indexOf("\n"); end >= 0; end = piece.indexOf("\n", from)) {
      const part = piece.slice(from, end);
      from = end + 1;
      lines++;
      open = open !== oddQuotes(part);
      pending += open ? `${part}\n` : part;
      if (pending.length > LONGEST) throw tooLong(line, open);
      if (open) continue;
      yield { text: pending.endsWith("\r") ? pending.slice(0, -1) : pending, lines };
      line += lines;
      [pending, lines] = ["", 0];
    }
    const rest = piece.slice(from);
    open = open !== oddQuotes(rest);
    pending += rest;
    if (pending.length > LONGEST) throw tooLong(line, open);
  }
  if (open) {
    // A quote in the middle of a cell says more than that the last one was not closed.
    quotedCells(pending, line, ",");
    throw unclosed(line);
  }
  if (pending !== "") yield { text: pending, lines: lines + 1 };
}

const unclosed = (line: number): CsvFault =>
  fault(line, "a closing quote for every opening one", "每个开引号都有闭引号");

const tooLong = (line: number, open: boolean): CsvFault =>
  open
    ? fault(
        line,
        `a record of at most ${LONGEST} characters (is a quote left open?)`,
        `不超过 ${LONGEST} 字的记录（引号是否未闭合？）`,
      )
    : fault(line, `a record of at most ${LONGEST} characters`, `不超过 ${LONGEST} 字的记录`);

function oddQuotes(text: string): boolean {
  let odd = false;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) odd = !odd;
  return odd;
}

/** Cells of a record with quotes: a cell is quoted as a whole or not at all, and a quote inside is doubled. */
function quotedCells(text: string, line: number, delimiter: string): string[] {
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    if (text[at] !== '"') {
      const end = text.indexOf(delimiter, at);
      const cell = text.slice(at, end < 0 ? undefined : end);
      if (cell.includes('"'))
        throw fault(
          line,
          "quotes around a whole cell, doubled inside",
          "引号须包住整个单元格，内部引号写两次",
        );
      cells.push(cell);
      if (end < 0) return cells;
      at = end + 1;
      continue;
    }
    let end = text.indexOf('"', at + 1);
    while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
    const after = text[end + 1];
    if (end < 0) throw unclosed(line);
    if (after !== undefined && after !== delimiter)
      throw fault(line, "a comma or the end of the line after a closing quote", "闭引号之后为逗号或行末");
    cells.push(text.slice(at + 1, end).replaceAll('""', '"'));
    if (after === undefined) return cells;
    at = end + 2;
  }
}
