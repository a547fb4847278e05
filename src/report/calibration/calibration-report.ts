import type { Calibration, HeadlineSpread, Predicted, Spread } from "../../calibration/calibrate.ts";
import type { Identification } from "../../calibration/identification.ts";
import { outside } from "../../calibration/implausibility.ts";
import type { Wave } from "../../calibration/wave.ts";
import { type TargetKey, targets } from "../../experiments/targets.ts";
import type { FindingsReport } from "../findings-report.ts";
import { fixed, short } from "../layout/digits.ts";
import { bandOf, targetFigure } from "../tables/fit-report.ts";
import type { Language } from "../tables/shown.ts";
import { calibrationText } from "./calibration-text.ts";

const PERCENT = 100;
/** Names in a sentence; rows of what is told. */
const [NAMED, LISTED] = [8, 40];

/** What a calibration came to, for reading. */
export function calibrationReport(found: Calibration, language: Language): FindingsReport {
  const text = calibrationText(language);
  const last = found.waves.at(-1);
  return {
    title: text.title(found.scenario),
    facts: [
      [text.fact.county, text.households(found.households)],
      [text.fact.axes, String(found.axes)],
      [text.fact.waves, String(found.waves.length)],
      [text.fact.cutoff, text.times(found.cutoff)],
      ...(last ? [[text.fact.left, spaceLeft(last, language)] as const] : []),
      [text.fact.survivors, text.keptOf(found.survivors, found.sampled, found.misses)],
      [text.fact.own, ownWords(found, language)],
    ],
    findings: findingsOf(found, language),
    tables: [
      wavesTable(found.waves, language),
      targetsTable(found, language),
      ...(found.sampled > 0 ? [missedTable(found.missed, language)] : []),
      identificationTable(found.identification, language),
      predictedTable(found.predicted, language),
      headlineTable(found.headline, language),
    ],
    notes: text.notes,
  };
}

function spaceLeft({ space: { share: limits, ladders } }: Wave, language: Language): string {
  const text = calibrationText(language);
  const { value, low, high } = limits;
  const [share, from, to] = [value, low, high].map((each) => short(PERCENT * each));
  const words = text.share(share, from, to);
  if (!ladders) return words;
  return ladders.arrived > 0
    ? text.byLadders(words, ladders.arrived, ladders.all)
    : text.noLadder(words, ladders.all);
}

/** What becomes of the scenario's own values. */
function ownWords({ own, cutoff }: Calibration, language: Language): string {
  const text = calibrationText(language);
  const inside = text.ownInside(own.inside, own.targets, own.missed);
  if (own.key === "") return `${inside}${text.ownKept}`;
  const by = [named(own.key, language), fixed(own.errors, 1)] as const;
  return `${inside}${own.errors > cutoff ? text.ownRuledOut(...by) : text.ownNearest(...by)}`;
}

function findingsOf(
  { waves, identification, predicted, sampled, survivors, missed: misses, own, cutoff }: Calibration,
  language: Language,
): string[] {
  const { finding, list } = calibrationText(language);
  const last = waves.at(-1);
  if (!last) return [];
  const binding = last.targets.filter(({ ruledOut }) => ruledOut > 0).sort((a, b) => b.ruledOut - a.ruledOut);
  const bind =
    binding.length > 0
      ? finding.bind(
          binding
            .slice(0, NAMED)
            .map(({ key }) => named(key, language))
            .join(list),
        )
      : finding.noBind;
  const unused = waves.flatMap(({ targets }) => targets.filter(({ trusted }) => !trusted));
  const rough =
    unused.length > 0
      ? [finding.rough([...new Set(unused.map(({ key }) => named(key, language)))].join(list))]
      : [];
  const share = short(PERCENT * last.space.share.value);
  if (sampled === 0) return [finding.nothing(own.errors <= cutoff), bind, ...rough];
  if (survivors === 0)
    return [finding.noneStands(share, sampled, Math.min(...misses), own.missed), bind, ...rough];
  const clear = identification.filter((each) => each.isTold);
  const holdout = predicted.filter((each) => each.holdout);
  const missed = predicted.filter((each) => !inBand(each));
  return [
    finding.left(share),
    bind,
    ...rough,
    clear.length > 0
      ? finding.told(
          clear.length,
          identification.length,
          clear
            .slice(0, NAMED)
            .map(({ path }) => path)
            .join(list),
        )
      : finding.noneTold(identification.length),
    ...(holdout.length > 0 ? [finding.holdoutsIn(holdout.filter(inBand).length, holdout.length)] : []),
    ...(missed.length > 0 ? [finding.missed(missed.map(({ key }) => named(key, language)).join(list))] : []),
  ];
}

const inBand = ({ median, ...band }: Predicted): boolean =>
  outside(median, { low: band.bandLow, high: band.bandHigh }) === 0;

const named = (key: string, language: Language): string => targets[key as TargetKey][language];

function wavesTable(waves: readonly Wave[], language: Language) {
  const { head, tables } = calibrationText(language);
  return {
    title: tables.waves,
    head: [head.wave, head.points, head.left, head.drawn, head.ladders, head.walked],
    rows: waves.map(({ points, space, walked }, k) => [
      String(k + 1),
      String(points),
      short(PERCENT * space.share.value),
      String(space.drawn),
      space.ladders ? `${space.ladders.arrived} / ${space.ladders.all}` : "—",
      String(walked),
    ]),
  };
}

function targetsTable({ waves }: Calibration, language: Language) {
  const { head, tables, unused } = calibrationText(language);
  const own = [...(waves.at(-1)?.targets ?? [])].sort((a, b) => b.ruledOut - a.ruledOut);
  return {
    title: tables.targets,
    head: [
      ...[head.target, head.explained, head.error, head.luck, head.terms, head.missed],
      ...[head.ruledOut, head.alone],
    ],
    rows: own.map(({ key, explained, error, luck, terms, missed, trusted, ruledOut, alone }) => [
      named(key, language),
      fixed(PERCENT * explained, 0),
      figure(key, error),
      figure(key, luck),
      String(terms),
      missed === undefined ? "—" : fixed(missed, 1),
      trusted ? fixed(PERCENT * ruledOut, 1) : unused,
      fixed(PERCENT * alone, 1),
    ]),
  };
}

/** Numbers of targets up to which sets are counted. */
const MOST_MISSED = 10;

function missedTable(missed: readonly number[], language: Language) {
  const { head, tables } = calibrationText(language);
  return {
    title: tables.missed,
    head: [head.atMost, head.sets],
    rows: Array.from({ length: MOST_MISSED + 1 }, (_, most) => [
      String(most),
      String(missed.filter((each) => each <= most).length),
    ]),
  };
}

function identificationTable(identification: readonly Identification[], language: Language) {
  const { head, tables } = calibrationText(language);
  return {
    title: tables.told,
    head: [head.parameter, head.median, head.range, head.distance],
    rows: identification
      .filter((each) => each.isTold)
      .slice(0, LISTED)
      .map(({ path, median, low, high, distance }) => [
        path,
        fixed(median, 2),
        `${fixed(low, 2)}–${fixed(high, 2)}`,
        fixed(distance, 2),
      ]),
  };
}

function predictedTable(predicted: readonly Predicted[], language: Language) {
  const { head, tables, isHoldout } = calibrationText(language);
  return {
    title: tables.predicted,
    head: [head.target, head.band, head.before, head.model, head.inside, head.holdout],
    rows: predicted.map((each) => [
      named(each.key, language),
      bandOf(targets[each.key as TargetKey]),
      fixed(PERCENT * each.before, 0),
      `${figure(each.key, each.median)} [${figure(each.key, each.low)}–${figure(each.key, each.high)}]`,
      fixed(PERCENT * each.inside, 0),
      each.holdout ? isHoldout : "",
    ]),
  };
}

/** A figure of a target in the unit that it is shown in. */
const figure = (key: string, value: number): string =>
  targetFigure(value, targets[key as TargetKey].show, false);

function headlineTable(headline: readonly HeadlineSpread[], language: Language) {
  const { head, tables, metrics } = calibrationText(language);
  return {
    title: tables.headline,
    head: [head.metric, head.level, head.prior, head.calibrated],
    rows: headline.map(({ metric, level, prior, calibrated }) => {
      const share = metric === "relapse" || metric === "coverage";
      const cell = (value: number): string => fixed(share ? PERCENT * value : value, share ? 2 : 0);
      const of = ({ median, low, high }: Spread): string => `${cell(median)} [${cell(low)}, ${cell(high)}]`;
      return [
        metrics[metric],
        share && Number.isFinite(level) ? `${fixed(PERCENT * level, 1)} %` : fixed(level, 0),
        of(prior),
        of(calibrated),
      ];
    }),
  };
}
