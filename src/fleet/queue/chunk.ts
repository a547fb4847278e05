import { createHash } from "node:crypto";
import * as z from "zod";
import type { SweepJob } from "../../sweeps/run/sweep-job.ts";

const MOST_FACTORS = 1000;
const MOST_JOBS = 5000;
const value = z.union([z.number(), z.string().max(1000), z.boolean()]);
const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** One point of a chunk and which replicates of it to play. */
const ChunkPoint = z.strictObject({
  point: z.number().int().min(1),
  values: z.array(value).max(MOST_FACTORS),
  unit: z.array(z.union([z.number(), z.null()])).max(MOST_FACTORS),
  role: z.string().max(100),
  block: z.number().int().min(0),
  replicates: z.array(z.number().int().min(1)).min(1).max(MOST_JOBS),
});

/** Jobs that a worker plays one after another, and what it must know to; small, since it lies in the queue's memory. */
export const Chunk = z.strictObject({
  format: z.literal(1),
  /** SHA-256 of the study that lies beside the queue. */
  study: hash,
  /** The fingerprint of the model that is to play it. */
  model: z.string().regex(/^[0-9a-f]{1,64}$/),
  /** The fingerprint that run keys bear, where the store was begun with another build. */
  other: z.string().max(64).optional(),
  points: z.array(ChunkPoint).min(1).max(MOST_JOBS),
});
export type Chunk = z.output<typeof Chunk>;

/** The chunk of some jobs of a study. */
export function chunkOf(jobs: readonly SweepJob[], about: Pick<Chunk, "study" | "model" | "other">): Chunk {
  const points = new Map<number, Chunk["points"][number]>();
  for (const { point, replicate } of jobs) {
    const own = points.get(point.point);
    if (own) own.replicates.push(replicate);
    else
      points.set(point.point, {
        ...point,
        values: [...point.values],
        unit: point.unit.map((place) => (Number.isFinite(place) ? place : null)),
        replicates: [replicate],
      });
  }
  return { format: 1, ...about, points: [...points.values()] };
}

/** The jobs of a chunk, in the order in which they are played and answered. */
export const jobsIn = ({ points }: Chunk): SweepJob[] =>
  points.flatMap(({ replicates, unit, ...point }) =>
    replicates.map((replicate) => ({
      point: { ...point, unit: unit.map((place) => place ?? Number.NaN) },
      replicate,
    })),
  );

export const jobKey = ({ point, replicate }: SweepJob): string => `${point.point}/${replicate}`;

/**
 * What a chunk is called in the queue: text, whose beginning tells the study, and whose end follows from all that its
 * run keys follow from, so that adding the same jobs twice is nothing.
 */
export function chunkId(chunk: Chunk): string {
  const { study, model, other = "", points } = chunk;
  const runs = points.map(({ point, replicates }) => [point, replicates]);
  const own = createHash("sha256")
    .update(JSON.stringify([study, model, other, runs]))
    .digest("hex");
  return `${studyMark(study)}-${own.slice(0, ID)}`;
}

const ID = 40;
const MARK = 16;

/** How the names of a study's chunks begin. */
export const studyMark = (study: string): string => `s${study.slice(0, MARK)}`;
