import { HEADLINE } from "../../src/compare/comparison.ts";
import { differs } from "../../src/compare/estimate.ts";
import { figure } from "../../src/report/layout/format.ts";
import type { Shown } from "../../src/report/tables/shown.ts";
import { en } from "../text/brief-en.ts";
import { zh } from "../text/brief-zh.ts";
import type { Change } from "./changes.ts";
import type { Occasion, Results } from "./content.ts";

type Caveat = keyof typeof zh.caveats;

const MOST = 3;
/** Fewer replicates than this leave an interval that is told as wide. */
const FEW = 20;

/** What of a change speaks for a caveat: the beginning or end of its path. */
const spoken: readonly (readonly [Caveat, RegExp])[] = [
  ["hurdle", /\.funding\.hurdle$/],
  ["cost", /^lenders\.[^.]+\.(cost|speed)\./],
  ["rateCap", /^county\.rateCap$/],
  ["dataSharing", /\.policies\.dataSharing\./],
  ["guarantee", /\.policies\.guarantee\./],
  ["serviceStations", /\.policies\.serviceStations\./],
  ["training", /\.policies\.training\./],
];

/** Three things to mind, those that the reader's own changes call for first. */
export function caveatsOf(results: Results, shown: Shown, occasion: Occasion): string[] {
  const text = (shown.language === "zh" ? zh : en).caveats;
  const moved = occasion.changes.filter((change) => change.moved);
  const wide = moved.filter(({ implausible }) => implausible);
  const weak = moved.filter(({ grade, implausible }) => !implausible && (grade === "C" || grade === "D"));
  const names = (changes: readonly Change[]): string =>
    changes
      .map(({ name }) => quoted(name[shown.language], shown.language))
      .join(shown.language === "zh" ? "、" : ", ");
  const headline = results.differences.find((each) => each.headline);
  const relapse = headline?.metrics[HEADLINE];
  const own = spoken
    .filter(([, path]) => moved.some((change) => path.test(change.path)))
    .map(([key]) => text[key]);
  const levels = results.estimates[results.reference];
  const noise = [levels?.relapse?.mean, levels?.relapseExact?.mean].map((mean) =>
    shareText(mean, shown.language),
  );
  return [
    results.finished < FEW && text.fewRuns(results.finished),
    wide.length > 0 && text.implausible(names(wide)),
    own[0],
    relapse && Number.isFinite(relapse.mean) && !differs(relapse) && text.undecided,
    own[1],
    occasion.ownCounty && text.ownCounty,
    weak.length > 0 && text.assumed(names(weak)),
    shown.closing && text.closing(shown.arms[results.reference]?.title[shown.language] ?? results.reference),
    occasion.uncertain ? text.uncertain : text.luckOnly,
    noise.every((each) => each !== undefined) && text.noise(noise[0], noise[1]),
    text.limits,
  ]
    .filter((each): each is string => typeof each === "string")
    .slice(0, MOST);
}

const quoted = (name: string, language: Shown["language"]): string =>
  language === "zh" ? `“${name}”` : name;

const shareText = (share: number | undefined, language: Shown["language"]): string | undefined =>
  share !== undefined && Number.isFinite(share)
    ? figure(share, "percent") + (language === "zh" ? "%" : "\u00a0%")
    : undefined;
