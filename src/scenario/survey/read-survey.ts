import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { type Problem, scenarioError, shown } from "../problem.ts";
import { type CsvRecord, csvRecords, isCsvFault } from "./csv-records.ts";
import { type Encoding, encodingsOf, problem, textOf, UNDECODABLE } from "./decoded.ts";
import { agesIn, type CellStyle, isFault, isMissing, nameIn, numberIn } from "./survey-cell.ts";
import { codeFaults } from "./survey-codes.ts";
import { MOST_HOUSEHOLDS, surveyColumns } from "./survey-columns.ts";
import { delimiterOf, readHead, type SurveyHead } from "./survey-head.ts";
import { householdOf, rowFaults } from "./survey-household.ts";
import type { ReadSurvey } from "./survey-read.ts";
import { type SurveyTable, surveyTable } from "./survey-table.ts";
import { unitFaults } from "./survey-units.ts";

const MOST_PROBLEMS = 20;

/** Reads and checks a survey file row by row. Throws a `ScenarioError` that names line and column. */
export function readSurvey(file: string): ReadSurvey {
  for (const encoding of encodingsOf(file))
    try {
      return readAs(file, encoding);
    } catch (error) {
      if (isCsvFault(error)) throw problem(file, "", error.allowed, { line: error.line, column: 1 });
      if (!(error instanceof Error && error.message === UNDECODABLE)) throw error;
    }
  throw problem(file, "", {
    en: "text in UTF-8, GB18030 or UTF-16",
    zh: "UTF-8、GB18030 或 UTF-16 编码的文本",
  });
}

/** The mark between cells, by the first record. */
function delimiterIn(file: string, encoding: Encoding): string {
  const first = csvRecords(textOf(file, encoding, () => {})).next();
  return delimiterOf(first.done ? [] : first.value.cells);
}

function readAs(file: string, encoding: Encoding, oneTwo: ReadonlySet<string> = new Set()): ReadSurvey {
  const hash = sha256.create();
  const delimiter = delimiterIn(file, encoding);
  const records = csvRecords(
    textOf(file, encoding, (bytes) => hash.update(bytes)),
    delimiter,
  );
  const first = records.next();
  const head = readHead(first.done ? [] : first.value.cells, file);
  const style: ReadStyle = { decimalComma: delimiter !== ",", oneTwo, twos: new Set() };
  const table = surveyTable(head.columns.map(({ column }) => column.name));
  const problems: Problem[] = [];
  for (const record of records) {
    if (record.cells.every(isMissing)) continue;
    if (table.households >= MOST_HOUSEHOLDS) {
      problems.push(tooMany(file, record.line));
      break;
    }
    problems.push(...readRow(record, head, file, table, style));
    if (problems.length >= MOST_PROBLEMS) break;
  }
  // Where 2 stands for no, earlier rows have to be read again in that light.
  if (style.twos.size > 0) return readAs(file, encoding, new Set([...oneTwo, ...style.twos]));
  if (problems.length === 0) problems.push(...weightFaults(file, head, table).slice(0, MOST_PROBLEMS));
  if (problems.length === 0) problems.push(...codeFaults(file, head, table).slice(0, MOST_PROBLEMS));
  if (problems.length === 0) problems.push(...unitFaults(file, table.seen));
  if (problems.length === 0 && table.households === 0) problems.push(noRows(file, table.weightless));
  if (problems.length > 0) throw scenarioError(problems);
  const { drawn, missing, weightless, larger, mismatched, households, villages } = table;
  const rows = table.finished();
  const about = { encoding, drawn, missing, weightless, ignored: head.ignored, larger, mismatched };
  return {
    file,
    sha256: bytesToHex(hash.digest()),
    households,
    villages: villages.size,
    rows: () => rows,
    ...about,
  };
}

/** How cells are written, and the columns in which a 2 was met where 0 or 1 was looked for. */
interface ReadStyle extends CellStyle {
  twos: Set<string>;
}

/** Households without a weight among others that have one: counting them once would make them all but vanish. */
function weightFaults(file: string, head: SurveyHead, { unweighted, weighted }: SurveyTable): Problem[] {
  if (weighted === 0) return [];
  const column = (head.columns.find(({ column: { name } }) => name === "weight")?.at ?? 0) + 1;
  const allowed = {
    en: `a weight for every household or for none (${unweighted.length} have none, ${weighted} have one); 0 leaves a household out`,
    zh: `各户都有权重或都没有（${unweighted.length} 户未填，${weighted} 户已填）；不计入的户写 0`,
  };
  return unweighted.map((line) => ({ file, line, column, path: "weight", given: "", allowed }));
}

const tooMany = (file: string, line: number): Problem => ({
  file,
  line,
  column: 1,
  path: "",
  given: "",
  allowed: {
    en: `at most ${MOST_HOUSEHOLDS} households (the rest was not read): draw a sample`,
    zh: `不超过 ${MOST_HOUSEHOLDS} 户（其余未读）：请先抽样`,
  },
});

const noRows = (file: string, weightless: number): Problem => ({
  file,
  line: 1,
  column: 1,
  path: "",
  given: "",
  allowed:
    weightless > 0
      ? {
          en: `at least one household with a weight above 0; all ${weightless} have 0 and are left out`,
          zh: `至少一户的权重大于 0；现有 ${weightless} 户均为 0，全部不计入`,
        }
      : { en: "at least one household below the head", zh: "表头之下至少一户" },
});

/** Adds a row to the table, or says what is wrong with it. */
function readRow(
  record: CsvRecord,
  head: SurveyHead,
  file: string,
  table: SurveyTable,
  style: ReadStyle,
): Problem[] {
  const { line } = record;
  const place = { file, line, column: 1 };
  if (record.cells.length !== head.cells) {
    const allowed = { en: `${head.cells} cells, as in the head`, zh: `${head.cells} 个单元格，与表头一致` };
    return [{ ...place, path: "", given: String(record.cells.length), allowed }];
  }
  const { problems, names, numbers, ages } = cellsOf(record, head, file, style);
  if (problems.length > 0) return problems;
  const row = { numbers, ages };
  const columnOf = (name: string): number => head.columns.find(({ column }) => column.name === name)?.at ?? 0;
  for (const { column: path, ...fault } of rowFaults(row))
    problems.push({ ...place, column: columnOf(path) + 1, path, ...fault });
  const { household_id: household = "", village_id: village = "" } = names;
  const earlier = table.lineOf(village, household);
  if (earlier !== undefined) {
    const en = `each household once in its village; it stands in line ${earlier} already`;
    const allowed = { en, zh: `每户在其村内只出现一次；第 ${earlier} 行已有此户` };
    problems.push({ ...place, path: "household_id", given: shown(household), allowed });
  }
  if (problems.length === 0) table.add(line, village, household, row, householdOf(row));
  return problems;
}

/** The values of a row's cells, and what is wrong with single ones. */
function cellsOf({ line, cells }: CsvRecord, head: SurveyHead, file: string, style: ReadStyle) {
  const problems: Problem[] = [];
  const numbers = Object.fromEntries(surveyColumns.map(({ name }) => [name, Number.NaN]));
  const names: Record<string, string> = {};
  let ages: readonly number[] = [];
  for (const { at, column } of head.columns) {
    const text = cells[at];
    const { name, kind } = column;
    if (kind === "flag" && text.trim() === "2" && !style.oneTwo.has(name)) {
      style.twos.add(name);
      continue;
    }
    const current =
      kind === "name" ? nameIn(text) : kind === "ages" ? agesIn(text, column) : numberIn(text, column, style);
    if (isFault(current)) problems.push({ file, line, column: at + 1, path: name, ...current });
    else if (typeof current === "string") names[name] = current;
    else if (typeof current === "number") numbers[name] = current;
    else ages = current;
  }
  return { problems, names, numbers, ages };
}
