import * as z from "zod/mini";
import type { JsonSchema } from "../scenario/rows.ts";

const text = (most: number) => z.string().check(z.minLength(1), z.maxLength(most));
const names = z.strictObject({ zh: text(60), en: text(120) });
const words = z.strictObject({ zh: text(1500), en: text(3000) });
const key = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(40));
const value = z.union([z.number(), z.boolean(), z.string()]);
const settings = z._default(z.record(z.string(), value), {});

/** One of the two lives of the village that a lesson lays side by side. */
const side = z.strictObject({
  arm: z.string(),
  title: names,
  /** Parameters of the scenario by their dotted paths, for this side alone. */
  settings,
});

/** Kinds of household that a figure can be of. */
const lessonGroups = ["all", "shop", "noShop", "elderly", "lifted"] as const;
const group = z._default(z.enum(lessonGroups), "all");

/** How a figure is written: times a factor, with so many decimals, and its unit. */
const written = {
  zh: text(40),
  en: text(80),
  unit: names,
  times: z._default(z.number(), 1),
  digits: z._default(z.number().check(z.int(), z.minimum(0), z.maximum(3)), 0),
  better: z.optional(z.enum(["higher", "lower"])),
};

const figure = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("metric"), metric: z.string(), ...written }),
  z.strictObject({ kind: z.literal("households"), cell: z.enum(["saved", "harmed", "both"]), ...written }),
  z.strictObject({ kind: z.literal("income"), group, ...written }),
  z.strictObject({ kind: z.literal("borrowed"), group, ...written }),
]);

const asked = { key, text: words };

const question = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("choice"),
    ...asked,
    options: z.array(z.strictObject({ key, text: names })).check(z.minLength(2), z.maxLength(8)),
    right: z.optional(key),
  }),
  z.strictObject({
    kind: z.literal("number"),
    ...asked,
    unit: names,
    least: z.number(),
    most: z.number(),
    right: z.optional(z.number()),
    /** Of the right number, what a guess may be off. */
    within: z._default(z.number().check(z.minimum(0), z.maximum(1)), 0.1),
  }),
  z.strictObject({
    kind: z.literal("line"),
    ...asked,
    metric: z.string(),
    unit: names,
    times: z._default(z.number(), 1),
    /** Of the axis, as it is written. */
    least: z.number(),
    most: z.number(),
    /** What the treated side is set to where the drawn line is compared with the model's. */
    settings,
  }),
  z.strictObject({ kind: z.literal("granted"), ...asked }),
  z.strictObject({
    kind: z.literal("text"),
    ...asked,
    most: z._default(z.number().check(z.int(), z.minimum(20), z.maximum(600)), 300),
  }),
]);
const questions = z._default(z.array(question).check(z.maxLength(6)), []);

const both = z._default(z.boolean(), false);
const lever = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("number"),
    key,
    path: z.string(),
    title: names,
    about: z.optional(words),
    low: z.number(),
    high: z.number(),
    step: z.number().check(z.gt(0)),
    /** Moves both sides, not the treated one alone. */
    both,
  }),
  z.strictObject({
    kind: z.literal("choice"),
    key,
    title: names,
    about: z.optional(words),
    options: z
      .array(
        z.strictObject({
          title: names,
          settings,
          /** Another arm than the side's own. */
          arm: z.optional(z.string()),
          /** What the county pays, yuan a household and year, as it was found by playing. */
          cost: z.optional(z.number().check(z.minimum(0))),
        }),
      )
      .check(z.minLength(2), z.maxLength(6)),
    both,
  }),
]);

/** A trial by where its levers stood: the place of a choice; of a number, which way it was moved. */
const spokenOf = z.record(
  key,
  z.union([z.number().check(z.int(), z.minimum(0)), z.enum(["lower", "usual", "higher"])]),
);

const teacher = z.strictObject({
  /** What the class should have found, as the model has it. */
  key: words,
  misconceptions: z
    .array(z.strictObject({ says: words, answer: words }))
    .check(z.minLength(1), z.maxLength(6)),
  marks: z
    .array(z.strictObject({ points: z.number().check(z.int(), z.minimum(1), z.maximum(100)), text: words }))
    .check(z.minLength(1), z.maxLength(8)),
  standards: z.array(words).check(z.minLength(1), z.maxLength(6)),
  discussion: z.array(words).check(z.minLength(1), z.maxLength(6)),
});

/** A lesson file: one question in five cards, in both languages. */
export const Lesson = z.strictObject({
  name: key,
  version: z.number().check(z.int(), z.minimum(1), z.maximum(999)),
  title: names,
  about: words,
  /** A scenario as in a file of its own; `extends` names a packaged one. */
  scenario: z.record(z.string(), z.unknown()),
  reference: side,
  treatment: side,
  /**
   * Numbers of villages in which something happens: a household that only the reference lets fall, and one that only the
   * treated side does, where the levers stand as `chosen` says.
   */
  lucks: z.strictObject({
    chosen: z._default(z.record(key, z.number()), {}),
    saved: z.number().check(z.int(), z.minimum(1), z.maximum(999)),
    harmed: z.number().check(z.int(), z.minimum(1), z.maximum(999)),
  }),
  /** What is looked at, and what the class is laid out by. */
  figures: z.record(key, figure),
  outcome: key,
  budget: z.optional(z.strictObject({ yuan: z.number(), households: z.number() })),
  ask: z.strictObject({ text: words, points: z._default(z.array(words).check(z.maxLength(8)), []) }),
  guess: z.strictObject({ text: words, questions }),
  try: z.strictObject({
    text: words,
    levers: z.array(lever).check(z.minLength(1), z.maxLength(10)),
    least: z._default(z.number().check(z.int(), z.minimum(1), z.maximum(6)), 2),
  }),
  see: z.strictObject({
    text: words,
    questions,
    /** Trials that the text speaks of, in its order; the one that is handed in where it speaks of none. */
    trials: z._default(z.array(spokenOf).check(z.maxLength(3)), []),
  }),
  decide: z.strictObject({ text: words, questions }),
  teacher,
});

export type Lesson = z.output<typeof Lesson>;
export type Question = z.output<typeof question>;
export type Lever = z.output<typeof lever>;
export type SpokenOf = z.output<typeof spokenOf>;
export type Figure = z.output<typeof figure>;
export type LessonGroup = (typeof lessonGroups)[number];

/** The cards of every lesson, in their order, and the minutes of each; then the class talks. */
export const cards = ["ask", "guess", "try", "see", "decide"] as const;
export type Card = (typeof cards)[number];
export const minutes: Readonly<Record<Card | "discussion", number>> = {
  ask: 4,
  guess: 6,
  try: 10,
  see: 8,
  decide: 7,
  discussion: 10,
};

let made: JsonSchema | undefined;

/** The JSON Schema of a lesson file; editors complete from it. */
export function lessonSchema(): JsonSchema {
  made ??= z.toJSONSchema(Lesson, { io: "input", target: "draft-7" }) as JsonSchema;
  return made;
}

/** Every question of a lesson, card by card. */
export const questionsOf = ({ guess, see, decide }: Pick<Lesson, "guess" | "see" | "decide">): Question[] => [
  ...guess.questions,
  ...see.questions,
  ...decide.questions,
];
