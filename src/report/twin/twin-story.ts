import { flows } from "../../declare/flows.ts";
import { interviewYears } from "../../declare/interviews.ts";
import { purposes } from "../../declare/purposes.ts";
import { type Life, type LivedYear, saleFlows, sources } from "../../twin/twin-life.ts";
import type { Parting } from "../../twin/twin-parting.ts";
import { commonGap, sideSaid } from "./twin-answer.ts";
import { byArm, rate, type TwinShown, yuan, yuanApart } from "./twin-texts.ts";

/** What happened, a sentence a string; every figure stands in the twin's data. */
export function story(shown: TwinShown): string[] {
  const { twin } = shown;
  const { partings } = twin;
  const sentences = [luck(shown), ...partings.flatMap((parting) => parted(parting, shown))];
  sentences.push(borrowed(shown));
  sentences.push(...lines(shown), ...harvests(shown));
  sentences.push(...hardships(shown));
  for (const year of interviewYears) if (twin.seasons >= 4 * year) sentences.push(interview(year, shown));
  for (const { reference, arm } of partings) sentences.push(verdict(reference, arm, shown));
  sentences.push(end(shown));
  return sentences;
}

function luck({ twin, text: { story: text, comma } }: TwinShown): string {
  const totals = twin.luckTotals;
  const parts = [
    [totals.heavyIllnesses, text.heavy],
    [totals.ruinousIllnesses, text.ruinous],
    [totals.disasters, text.disasters],
    [totals.seasonsLivelihoodLost, text.livelihood],
    [totals.jobsLost, text.jobs],
    [totals.opportunities, text.opportunities],
  ] as const;
  const had = parts.filter(([times]) => times > 0).map(([times, say]) => say(times));
  return had.length > 0 ? text.luck(twin.seasons, had.join(comma)) : text.noLuck(twin.seasons);
}

function when({ twin, text }: TwinShown, season: number): string {
  const { year, quarter } = twin.luck[season - 1];
  return text.when(season, year, quarter);
}

/** Where the lives part and by what; and the first answer that differed, if that came later. */
function parted(parting: Parting, shown: TwinShown): string[] {
  const { text, arm, language } = shown;
  const names = [arm(parting.reference), arm(parting.arm)] as const;
  const { season, decision, by } = parting;
  if (season === null || by === null) return [text.story.never(...names)];
  const sentences = [text.story.parted(when(shown, season), ...names, cause(by, shown))];
  if (!decision) return [...sentences, text.story.noDecision];
  const gap = commonGap(decision.sides, shown);
  const sides = decision.sides
    .map((side) => text.under(arm(side.arm), sideSaid(side, gap === "", shown)))
    .join(text.semicolon);
  const purpose = purposes[decision.purpose][language];
  const together = by.kind === "credit" && decision.season === season;
  const sentence = together
    ? text.story.decision(purpose, gap, sides)
    : text.story.firstDecision(when(shown, decision.season), purpose, gap, sides);
  return [...sentences, sentence];
}

function cause(by: NonNullable<Parting["by"]>, { text: { story: text }, language }: TwinShown): string {
  if (by.kind === "credit") return text.byCredit;
  if (by.kind === "state") return text.byState;
  if (by.kind === "flow")
    return text.byFlow(flows[by.flow][language], ...yuanApart(Math.abs(by.yuan[0]), Math.abs(by.yuan[1])));
  return text.byNeed(purposes[by.purpose][language], ...yuanApart(...by.gaps));
}

function borrowed(shown: TwinShown): string {
  const { story: text } = shown.text;
  return text.borrowed(
    byArm(shown, ({ totals }) => {
      const { loans, applications, borrowed: sum, kinLoans, kinBorrowed, unmetNeeds, unmet } = totals;
      return (
        (loans > 0 ? text.loans(loans, yuan(sum), applications) : text.noLoans(applications)) +
        (kinLoans > 0 ? text.kin(kinLoans, yuan(kinBorrowed)) : "") +
        (unmetNeeds > 0 ? text.unmet(unmetNeeds, yuan(unmet)) : "")
      );
    }),
  );
}

/** Lines: the largest limit, the most drawn, and seasons in which limits were cut; nothing where no life has one. */
export function lines(shown: TwinShown): string[] {
  const { story: text } = shown.text;
  const { lives } = shown.twin;
  if (lives.every(({ seasons }) => seasons.every((season) => season.lines.length === 0))) return [];
  const sentences = byArm(shown, ({ totals: { lineLimit, lineDrawn, lineCuts } }) =>
    lineLimit === 0
      ? text.noLine
      : text.line(yuan(lineLimit), yuan(lineDrawn)) + (lineCuts > 0 ? text.lineCut(lineCuts) : ""),
  );
  return [text.lines(sentences)];
}

/** How a harvest is sold: what each channel brought, yuan, and the price of the last season; nothing without one. */
export function harvests(shown: TwinShown): string[] {
  const { text, language, twin } = shown;
  const { story: say } = text;
  if (twin.lives.every(({ seasons }) => seasons.every(({ harvest }) => harvest.worth === 0))) return [];
  const sentences = byArm(shown, ({ seasons, sold }) => {
    const through = saleFlows.flatMap((flow) =>
      sold[flow] ? [say.soldBy(flows[flow][language], yuan(sold[flow]))] : [],
    );
    return [...through, say.priceGot(rate(seasons.at(-1)!.harvest.priceGot))].join(text.comma);
  });
  return [say.harvests(sentences)];
}

/** A sentence each on what was gone without, on repayment and on the shop, where there is anything to say. */
function hardships(shown: TwinShown): string[] {
  const { text, twin } = shown;
  const { story: say } = text;
  const suffered = ({ totals }: Life): string[] => [
    ...(totals.distressSales > 0 ? [say.distress(totals.distressSales, yuan(totals.distressSold))] : []),
    ...(totals.yearsWithout > 0 ? [say.without(totals.yearsWithout)] : []),
    ...(totals.careForgone >= 1 ? [say.care(yuan(totals.careForgone))] : []),
    ...(totals.leftSchool > 0 ? [say.school(totals.leftSchool)] : []),
  ];
  const trouble = ({ totals }: Life): string[] => [
    ...(totals.overdueSeasons > 0 ? [say.overdue(totals.overdueSeasons)] : []),
    ...(totals.penalty >= 1 ? [say.penalty(yuan(totals.penalty))] : []),
    ...(totals.writtenOff >= 1 ? [say.writtenOff(yuan(totals.writtenOff))] : []),
  ];
  const shop = ({ seasons }: Life): string[] =>
    seasons.flatMap(({ season, shopEvent }) => (shopEvent ? [say[shopEvent](season)] : []));
  const byArms = (
    of: (life: Life) => string[],
    none: string,
    sentence: (arms: string) => string,
  ): string[] =>
    twin.lives.some((life) => of(life).length > 0)
      ? [sentence(byArm(shown, (life) => of(life).join(text.comma) || none))]
      : [];
  const hard = byArms(suffered, say.noHardship, say.hardship);
  return [
    ...(hard.length > 0 ? hard : [say.hardship(text.underAll(say.noHardship))]),
    ...byArms(trouble, say.onTime, say.trouble),
    ...byArms(shop, say.noShopEvent, say.shops),
  ];
}

/** What the interviewer heard and what it was; where lives differ, the source of income that differs most. */
function interview(year: number, shown: TwinShown): string {
  const { twin, text } = shown;
  const { story: say } = text;
  const line = twin.lines.povertyLine;
  const heard = byArm(shown, ({ years }) => {
    const { incomePerHead, poor } = years[year - 1];
    const { survey, exact } = poor;
    return [
      say.income(...incomeAndLine(incomePerHead, line), !exact),
      survey === exact ? say.heard(survey) : say.misheard(survey),
    ].join(text.next);
  });
  const differing = differingSource(twin.lives.map(({ years }) => years[year - 1]));
  if (!differing) return say.interview(year, heard);
  const amounts = byArm(shown, ({ years }) => say.sum(yuan(years[year - 1].income[differing])));
  return say.interview(year, [heard, say.source(text.sources[differing], amounts)].join(text.semicolon));
}

const incomeAndLine = (income: number, line: number): [string, string] => yuanApart(income, line);

/** The source in which the years of the lives lie farthest apart; none if they are the same to the yuan. */
function differingSource(years: readonly LivedYear[]): (typeof sources)[number] | undefined {
  const spread = (source: (typeof sources)[number]): number => {
    const amounts = years.map(({ income }) => income[source]);
    return Math.max(...amounts) - Math.min(...amounts);
  };
  const most = [...sources].sort((a, b) => spread(b) - spread(a))[0];
  return spread(most) >= 1 ? most : undefined;
}

function verdict(reference: string, arm: string, shown: TwinShown): string {
  const { verdict: text } = shown.text.story;
  const of = (name: string): Life => shown.twin.lives.find((life) => life.arm === name)!;
  const [a, b] = [of(reference), of(arm)];
  const cell = !(a.counted && b.counted)
    ? "uncounted"
    : a.fell
      ? b.fell
        ? "both"
        : "saved"
      : b.fell
        ? "harmed"
        : "neither";
  return text[cell](shown.arm(reference), shown.arm(arm));
}

const end = (shown: TwinShown): string => {
  const { end: say, left } = shown.text.story;
  return say(
    byArm(shown, ({ years }) => {
      const { cash, assets, bankDebt, kinDebt } = years.at(-1)!;
      return left(yuan(cash), yuan(assets), yuan(bankDebt), yuan(kinDebt));
    }),
  );
};
