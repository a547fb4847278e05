import type { Names } from "../../../src/declare/parameter.ts";

/** What a lesson on a point of a study tells of. */
interface Told {
  metric: Names;
  unit: Names;
  arms: { reference: Names; treatment: Names };
  /** Means over replicates, as they are written. */
  levels: { reference: number; treatment: number };
  digits: number;
  replicates: number;
}

/** The words of a lesson on a point of a study, from its own figures, for a teacher to go on with. */
export const lessonWords = (found: Told) => ({
  about: {
    zh: `同一个县、同一份运气，“${found.arms.reference.zh}”和“${found.arms.treatment.zh}”差在哪里？`,
    en: `One county, one luck: what sets "${found.arms.treatment.en}" apart from "${found.arms.reference.en}"?`,
  },
  try: TRY,
  cards: { ask: askCard(found), guess: guessCard(found), see: seeCard(found), decide: DECIDE },
  teacher: { key: keyOf(found), ...TEACHER },
});

const TRY = {
  zh: "旋钮是这项研究里变动过的参数。一次只动一个，记下每次的数字。",
  en: "The controls are the parameters that the study varied. Move one at a time, and note the figures of each trial.",
};

const writtenLevels = ({ levels, digits }: Told) => ({
  before: levels.reference.toFixed(digits),
  after: levels.treatment.toFixed(digits),
});

function keyOf(found: Told): Names {
  const { metric, unit, arms, replicates } = found;
  const { before, after } = writtenLevels(found);
  return {
    zh: `${metric.zh}：“${arms.reference.zh}”平均 ${before} ${unit.zh}，“${arms.treatment.zh}”平均 ${after} ${unit.zh}（${replicates} 次随机推演）。`,
    en: `${metric.en}: ${before} ${unit.en} under "${arms.reference.en}" and ${after} ${unit.en} under "${arms.treatment.en}", means of ${replicates} random runs.`,
  };
}

function askCard(found: Told) {
  const { metric, unit, arms } = found;
  const { before } = writtenLevels(found);
  return {
    text: {
      zh: `“${arms.reference.zh}”之下，${metric.zh}平均是 ${before} ${unit.zh}。换成“${arms.treatment.zh}”会变吗？`,
      en: `Under "${arms.reference.en}" the mean of ${metric.en} is ${before} ${unit.en}. Does it change under "${arms.treatment.en}"?`,
    },
  };
}

/** Of the larger level, where the scale of a guess ends. */
const BEYOND = 1.5;

function guessCard(found: Told) {
  const { metric, unit, arms, levels } = found;
  const larger = Math.max(Math.abs(levels.reference), Math.abs(levels.treatment));
  const most = Math.max(1, Math.ceil(BEYOND * larger));
  const text = {
    zh: `“${arms.treatment.zh}”之下，${metric.zh}平均是多少？`,
    en: `What is the mean of ${metric.en} under "${arms.treatment.en}"?`,
  };
  const right = Number(writtenLevels(found).after);
  const least = right < 0 ? -most : 0;
  return {
    text: {
      zh: "先猜，再推演。猜错不扣分，不猜才扣分。",
      en: "Guess before you play. A wrong guess costs no marks; no guess does.",
    },
    questions: [{ kind: "number", key: "level", text, unit, least, most, right, within: 0.2 }],
  };
}

const seeCard = ({ metric }: Told) => ({
  text: {
    zh: "您的村和别人的村一样吗？同一组旋钮、不同运气，数字会差多少？",
    en: "Is your village like the others? With the same controls and another luck, how far apart are the figures?",
  },
  questions: [
    {
      kind: "choice",
      key: "moves",
      text: {
        zh: `您推演的几次里，什么让${metric.zh}变得最多？`,
        en: `In your trials, what moved ${metric.en} most?`,
      },
      options: [
        { key: "control", text: { zh: "旋钮", en: "a control" } },
        { key: "luck", text: { zh: "运气", en: "luck" } },
        { key: "arm", text: { zh: "换一种安排", en: "the other arrangement" } },
      ],
    },
  ],
});

const DECIDE = {
  text: { zh: "您会建议县里怎么做？", en: "What would you advise the county to do?" },
  questions: [
    {
      kind: "text",
      key: "advice",
      text: {
        zh: "用一段话写下建议，引用您推演得到的数字，并说明有多大把握。",
        en: "One paragraph, with figures from your trials and how sure you are.",
      },
    },
  ],
};

const TEACHER = {
  misconceptions: [
    {
      says: { zh: "“我的村变好了，所以这办法有用。”", en: '"My village did better, so it works."' },
      answer: {
        zh: "一个村是一份运气。全班的村放在一起，才看得出是办法还是运气。",
        en: "A village is one luck. All villages of the class together tell what is luck and what is not.",
      },
    },
  ],
  marks: [
    { points: 20, text: { zh: "推演之前写下了猜测。", en: "Wrote a guess before playing." } },
    {
      points: 40,
      text: { zh: "一次只动一个旋钮，并记下数字。", en: "Moved one control at a time, and noted figures." },
    },
    {
      points: 40,
      text: {
        zh: "建议引用了数字，并说明有多大把握。",
        en: "The advice rests on figures, and says how sure it is.",
      },
    },
  ],
  standards: [
    {
      zh: "通用能力：控制变量，用数据支持结论。",
      en: "General: controlled experiments, conclusions from data.",
    },
  ],
  discussion: [
    {
      zh: "把全班的结果画成一排点：哪里是大家都一样的，哪里各不相同？",
      en: "Draw the results of the class as a row of dots: where are all alike, and where not?",
    },
  ],
};
