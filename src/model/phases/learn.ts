import { believe, hearAnswers, hearing, meetLenders } from "../credit/hearsay.ts";
import { refit, refitting } from "../credit/refit.ts";
import { countShops, entering, openShops } from "../state/shop-entry.ts";
import { closeShops, recording, recordSeason } from "../state/shop-record.ts";
import { step } from "../state/step.ts";
import { treatmentOf } from "../state/treatment.ts";

/**
 * Learn (docs/model/11-learn.md): lenders refit their scorecards on their own closed loans; shops close and open, as
 * neighbours' fortunes suggest; ratings move; belief in being served drifts; practice raises literacy.
 */
export const learn = step({
  en: "Learn",
  zh: "学习",
  parameters: { ...refitting, ...hearing, ...recording, ...entering },
  sets: [
    "lender.card",
    "shop.*",
    "household.shop",
    "household.literacy",
    "relation.belief",
    "relation.known",
    "village.shops",
    "village.borrowers",
    "village.grants",
    "village.heard",
  ],
  posts: [],
  together: ["ridge", "firstFit", "grantsWeight"],
  run(state, settings, turn, own) {
    const treated = treatmentOf(settings, turn, own);
    refit(state, settings, turn);
    closeShops(state);
    recordSeason(state, treated, turn);
    hearAnswers(state, settings);
    meetLenders(state, turn);
    believe(state, treated, turn);
    countShops(state, turn);
    openShops(state, treated, turn);
  },
});
