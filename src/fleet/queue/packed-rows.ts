import { deflateSync, inflateSync } from "node:zlib";
import * as z from "zod";
import type { JobRows } from "../../sweeps/store/job-rows.ts";

/** Kinds of number columns, as they are named in what is packed. */
const kinds = { f64: Float64Array, f32: Float32Array, u8: Uint8Array, u32: Uint32Array, i32: Int32Array };
type Kind = keyof typeof kinds;

/** Bytes that an unpacked answer may have at most: what a sender claims is not believed. */
const LARGEST = 1 << 28;

/** A value as JSON can say it, every number with its exact bits. */
function plainOf(value: unknown): unknown {
  if (typeof value === "number" && (!Number.isFinite(value) || Object.is(value, -0)))
    return { "=": Object.is(value, -0) ? "-0" : String(value) };
  if (value === null || typeof value !== "object") return value;
  for (const [kind, of] of Object.entries(kinds))
    if (value instanceof of) {
      const bytes = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
      return { [`=${kind}`]: bytes.toString("base64") };
    }
  if (Array.isArray(value)) return value.map(plainOf);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plainOf(each)]));
}

const named: Readonly<Record<string, number>> = {
  NaN: Number.NaN,
  Infinity,
  "-Infinity": -Infinity,
  "-0": -0,
};

function restored(plain: unknown): unknown {
  if (plain === null || typeof plain !== "object") return plain;
  if (Array.isArray(plain)) return plain.map(restored);
  const entries = Object.entries(plain);
  const [[key, inner]] = entries.length === 1 ? entries : [["", undefined]];
  if (key === "=" && typeof inner === "string" && Object.hasOwn(named, inner)) return named[inner];
  if (key.startsWith("=") && typeof inner === "string") return columnOf(key.slice(1), inner);
  return Object.fromEntries(entries.map(([name, each]) => [name, restored(each)]));
}

function columnOf(kind: string, base64: string): unknown {
  if (!Object.hasOwn(kinds, kind)) throw new Error(`no column of ${kind}`);
  const bytes = Uint8Array.from(Buffer.from(base64, "base64"));
  return new kinds[kind as Kind](bytes.buffer as ArrayBuffer);
}

/** Packs a value of plain objects, arrays and number columns into text; `unpacked` gives it back bit for bit. */
export const packed = (value: unknown): string =>
  deflateSync(JSON.stringify(plainOf(value))).toString("base64");

/** Throws where the text is no packed value, or is larger than it may be. */
const unpacked = (text: string): unknown =>
  restored(
    JSON.parse(inflateSync(Buffer.from(text, "base64"), { maxOutputLength: LARGEST }).toString("utf8")),
  );

const MOST_TEXT = 20_000;
const MOST_ROWS = 1000;
const text = z.string().max(MOST_TEXT);
const column = (of: (typeof kinds)[Kind]) =>
  z.custom<InstanceType<typeof of>>((value) => value instanceof of);
const numbers = z.array(z.union([z.number(), z.nan(), z.literal([Infinity, -Infinity])]));
const figure = z.union([z.number(), z.nan(), z.literal([Infinity, -Infinity])]);

const RunRow = z.strictObject({
  key: z.string().regex(/^[0-9a-f]{32}$/),
  arm: text,
  status: z.enum(["finished", "failed"]),
  reason: text,
  values: column(Float64Array),
  series: z.array(numbers).optional(),
  households: z
    .record(z.string(), z.union([column(Uint8Array), column(Float32Array), column(Int32Array)]))
    .optional(),
  years: z.array(numbers).optional(),
  fates: z.array(z.record(z.string(), z.union([text, figure]))).optional(),
  groups: z
    .array(z.strictObject({ group: text, households: z.number(), figures: z.record(z.string(), figure) }))
    .optional(),
  chances: z
    .strictObject({ groups: column(Uint32Array), weight: column(Float32Array), fall: column(Float32Array) })
    .optional(),
  payments: z.array(z.strictObject({ flow: text, sector: text, early: figure, yearly: figure })).optional(),
  samples: z.array(z.strictObject({ name: text, bytes: column(Uint8Array), digest: text })).optional(),
  targets: z.record(z.string(), figure).optional(),
});

const events = z.strictObject({ saved: z.number(), harmed: z.number(), households: z.number() });

const Rows = z.strictObject({
  point: z.number().int().min(1),
  replicate: z.number().int().min(1),
  seconds: z.number().min(0),
  rows: z.array(RunRow).min(1).max(MOST_ROWS),
  events: z.record(z.string(), events).optional(),
});

/** What became of one job: its rows, or why there are none. */
const JobAnswer = z.union([z.strictObject({ result: Rows }), z.strictObject({ failed: text })]);

const MOST_JOBS = 5000;
const Answer = z.array(JobAnswer).min(1).max(MOST_JOBS);

/** What became of the jobs of a chunk, in their order. */
export type ChunkAnswer = ({ result: JobRows } | { failed: string })[];

/** Reads an answer that came from a queue; throws where it is not one. */
export const answerOf = (packedText: string): ChunkAnswer =>
  Answer.parse(unpacked(packedText)) as unknown as ChunkAnswer;
