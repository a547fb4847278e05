import { closeSync, openSync, readSync, statSync } from "node:fs";
import type { Names } from "../../declare/parameter.ts";
import { type Place, scenarioError } from "../problem.ts";

/** How the bytes of a text file are read. */
export type Encoding = "utf-8" | "gb18030" | "utf-16le" | "utf-16be";

/** The bytes are no text in the encoding that they were read in. */
export const UNDECODABLE = "undecodable";

const CHUNK = 1 << 20;

/** The text of a file, a piece at a time; `each` is shown the bytes. Throws `UNDECODABLE` as the message. */
export function* textOf(
  path: string,
  encoding: Encoding,
  each: (bytes: Uint8Array) => void,
): Generator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const file = openSync(path, "r");
  try {
    const bytes = new Uint8Array(CHUNK);
    for (;;) {
      const read = readSync(file, bytes, 0, CHUNK, null);
      each(bytes.subarray(0, read));
      yield decoded(decoder, bytes.subarray(0, read), read > 0);
      if (read === 0) return;
    }
  } finally {
    closeSync(file);
  }
}

function decoded(decoder: InstanceType<typeof TextDecoder>, bytes: Uint8Array, stream: boolean): string {
  try {
    return decoder.decode(bytes, { stream });
  } catch {
    throw new Error(UNDECODABLE);
  }
}

/** The encodings that a file's first bytes leave open, the likeliest first; refuses what is no text at all. */
export function encodingsOf(path: string): readonly Encoding[] {
  const head = headOf(path);
  const starts = (...bytes: number[]): boolean => bytes.every((byte, k) => head[k] === byte);
  const wrong = (en: string, zh: string) => problem(path, "", { en, zh });
  if (head.length === 0)
    throw wrong("a CSV file with a head; the file is empty", "带表头的 CSV 文件；文件为空");
  if (starts(0xff, 0xfe)) return ["utf-16le"];
  if (starts(0xfe, 0xff)) return ["utf-16be"];
  if (starts(0x50, 0x4b, 3, 4) || starts(0xd0, 0xcf, 0x11, 0xe0))
    throw wrong(
      "a CSV file; this is a workbook: save it as CSV UTF-8",
      "CSV 文件；这是电子表格工作簿，请另存为 CSV UTF-8",
    );
  if (starts(0x24, 0x46, 0x4c))
    throw wrong(
      "a CSV file; this is an SPSS file: in SPSS SAVE TRANSLATE OUTFILE='survey.csv' /TYPE=CSV /FIELDNAMES, in R " +
        'write.csv(haven::read_sav("survey.sav"), "survey.csv", row.names = FALSE, na = "")',
      "CSV 文件；这是 SPSS 文件：在 SPSS 中用 SAVE TRANSLATE OUTFILE='survey.csv' /TYPE=CSV /FIELDNAMES，在 R 中用 " +
        'write.csv(haven::read_sav("survey.sav"), "survey.csv", row.names = FALSE, na = "")',
    );
  if (isStata(head))
    throw wrong(
      "a CSV file; this is a Stata file: in Stata export delimited using survey.csv, nolabel, in R " +
        'write.csv(haven::read_dta("survey.dta"), "survey.csv", row.names = FALSE, na = "")',
      "CSV 文件；这是 Stata 文件：在 Stata 中用 export delimited using survey.csv, nolabel，在 R 中用 " +
        'write.csv(haven::read_dta("survey.dta"), "survey.csv", row.names = FALSE, na = "")',
    );
  if (starts(0x1f, 0x8b)) throw wrong("a CSV file, not a compressed one", "未压缩的 CSV 文件");
  const zeros = head.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
  if (zeros === 0) return ["utf-8", "gb18030"];
  if (zeros < head.length / 4) throw wrong("a CSV file, not binary data", "CSV 文本文件，而非二进制数据");
  return head[0] === 0 ? ["utf-16be"] : ["utf-16le"];
}

/** Stata's files since 13 begin with a tag, earlier ones with their release, byte order and a 1. */
function isStata(head: Uint8Array): boolean {
  const tag = "<stata_dta>";
  if (tag.split("").every((letter, k) => head[k] === letter.charCodeAt(0))) return true;
  const [release, order, kind] = head;
  return release >= 105 && release <= 115 && (order === 1 || order === 2) && kind === 1;
}

function headOf(path: string): Uint8Array {
  const file = opened(path);
  try {
    const head = new Uint8Array(4096);
    return head.subarray(0, readSync(file, head, 0, head.length, 0));
  } finally {
    closeSync(file);
  }
}

function opened(path: string): number {
  try {
    if (!statSync(path).isFile())
      throw problem(path, "", { en: "a file, not a folder or device", zh: "一个文件，而非文件夹或设备" });
    return openSync(path, "r");
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined) throw error;
    const missing = { en: "a file that exists", zh: "存在的文件" };
    const unreadable = { en: "a file that can be read", zh: "可读取的文件" };
    throw problem(path, code === "ENOENT" ? "" : code, code === "ENOENT" ? missing : unreadable);
  }
}

/** An error of a file as a whole, or at a place in it. */
export const problem = (file: string, input: string, allowed: Names, place: Partial<Place> = {}) =>
  scenarioError([{ file, line: 0, column: 0, ...place, path: "", given: input, allowed }]);
