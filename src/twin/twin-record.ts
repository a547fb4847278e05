import { EXCLUSION, exclusionKeys } from "../declare/exclusions.ts";
import { type Flow, flowKeys, flows as flowRows } from "../declare/flows.ts";
import { purposeKeys } from "../declare/purposes.ts";
import { features } from "../model/credit/features.ts";
import { cardOf } from "../model/credit/scorecard.ts";
import type { Plan } from "../model/run.ts";
import type { State } from "../model/state/state.ts";
import type { Application, FullTurn } from "../model/state/step.ts";
import { FEATURES, OVERDUE, PERFORMING } from "../model/state/tables.ts";
import type { Answer, LivedLine, LivedLoan, LivedNeed, LivedSeason } from "./twin-life.ts";

const yuan = (fen: number): number => fen / 100;

/** Notes what happens to household `i` under one arm. */
interface Recorder {
  /** Before a season. */
  prepare(state: State, turn: FullTurn): void;
  /** After it. */
  note(state: State, turn: FullTurn): void;
  seasons: LivedSeason[];
}

/** Listens to one household of one arm: to its applications, its postings, and its columns at each season's end. */
export function recorder(plan: Plan, i: number): Recorder {
  const seasons: LivedSeason[] = [];
  let answers: Answer[] = [];
  let flows: LivedSeason["flows"] = {};
  let before = { shop: false, schoolingLost: 0, wentWithout: false };

  const prepare = (state: State, turn: FullTurn): void => {
    answers = [];
    flows = {};
    const { household } = state;
    before = {
      shop: household.shop[i] >= 0,
      schoolingLost: household.schoolingLost[i],
      wentWithout: turn.quarter > 0 && household.wentWithout[i] === 1,
    };
    if (turn.witness) return;
    turn.witness = (application) => {
      if (application.household === i) answers.push(answerOf(plan, state, application));
    };
    turn.followed = i;
    turn.ear.holder = i;
    turn.ear.hear = (flow, fen) => {
      flows[flow] = (flows[flow] ?? 0) + yuan(fen);
    };
  };

  const note = (state: State, turn: FullTurn): void => {
    const { household, shop, ledger } = state;
    const s = household.shop[i];
    const sold = s >= 0 && shop.opened[s] <= turn.season;
    const loans = loansOf(plan, state, i);
    seasons.push({
      season: turn.season + 1,
      year: turn.year + 1,
      quarter: turn.quarter,
      members: household.members[i],
      able: household.able[i],
      job: household.job[i],
      bill: yuan(household.bill[i]),
      fees: yuan(household.fees[i]),
      needs: needsOf(state, i),
      answers,
      shop: sold
        ? {
            sales: yuan(shop.sales[s]),
            profit: yuan(shop.profit[s]),
            tenure: shop.tenure[s],
            stockFunded: shop.stockFunded[s],
          }
        : null,
      shopEvent: before.shop && !sold ? "closed" : s >= 0 && !before.shop ? "opened" : null,
      income: incomeOf(state, i, turn.quarter),
      flows: tidied(flows),
      consumption: -(flows.living ?? 0),
      distressSale: cents(flows.distressSale ?? 0),
      careForgone: household.bill[i] > 0 ? cents(yuan(household.bill[i]) + (flows.care ?? 0)) : 0,
      wentWithout: household.wentWithout[i] === 1 && !before.wentWithout,
      leftSchool: household.schoolingLost[i] - before.schoolingLost,
      cash: yuan(ledger.balances.deposit[i]),
      assets: household.assets[i],
      house: household.house[i],
      bankDebt: cents(loans.reduce((total, { outstanding }) => total + outstanding, 0)),
      kinDebt: yuan(-ledger.balances.kinLoan[i]),
      loans,
      lines: linesOf(plan, state, i),
      harvest: { worth: cents(yuan(household.harvest[i])), priceGot: household.priceGot[i] },
    });
    const last = seasons.at(-1)!;
    last.consumption = cents(last.consumption);
  };
  return { prepare, note, seasons };
}

/** Yuan to whole fen: sums of cents in binary leave dust. */
const cents = (amount: number): number => Math.round(100 * amount) / 100;

const tidied = (flows: LivedSeason["flows"]): LivedSeason["flows"] =>
  Object.fromEntries(
    flowKeys.flatMap((flow) => {
      const amount = cents(flows[flow] ?? 0);
      return amount === 0 ? [] : [[flow, amount]];
    }),
  );

/** Whether a flow moves cash, not a claim. */
export const movesCash = (flow: Flow): boolean => flowRows[flow].instrument === "deposit";

function answerOf(plan: Plan, state: State, made: Application): Answer {
  const j = made.lender;
  const { filed } = made;
  const { smallest, revolving } = plan.lenders[j].products[made.product];
  const weight = (k: number): number => state.lender.card[j * FEATURES + k];
  const tooLate = made.reason === exclusionKeys.indexOf("tooLate");
  return {
    lender: plan.lenderNames[j],
    purpose: purposeKeys[made.purpose],
    filed,
    drawn: made.drawn,
    line: revolving && !made.drawn && made.amount > 0,
    asked: yuan(made.asked),
    offered: yuan(made.amount),
    rate: made.amount > 0 ? made.rate : null,
    reason: made.reason === 0 ? null : exclusionKeys[made.reason],
    // The rule's own refusals are those at the full ask.
    explored:
      made.amount > 0 &&
      made.amount === made.asked &&
      (made.predicted > made.cutoff || yuan(made.asked) < smallest),
    predicted: filed ? made.predicted : null,
    breakEven: filed ? made.cutoff : null,
    smallest,
    days: filed || tooLate ? made.days : null,
    deadline: made.deadline,
    intercept: filed ? weight(0) : null,
    features: filed
      ? cardOf(plan.lenders[j]).keys.map((feature, k) => ({
          feature,
          en: features[feature].en,
          zh: features[feature].zh,
          value: made.seen[k + 1],
          weight: weight(k + 1),
        }))
      : [],
  };
}

function needsOf({ need }: State, i: number): LivedNeed[] {
  const lived: LivedNeed[] = [];
  for (let n = 0; n < need.count; n++) {
    if (need.household[n] !== i) continue;
    const [gap, formal, kin] = [need.gap[n], need.formal[n], need.kin[n]];
    lived.push({
      purpose: purposeKeys[need.purpose[n]],
      gap: yuan(gap),
      wanted: yuan(need.wanted[n]),
      deadline: need.deadline[n] - need.arises[n],
      applied: need.applied[n] === 1,
      formal: yuan(formal),
      kin: yuan(kin),
      unmet: yuan(Math.max(0, gap - formal - kin)),
      reason: formal > 0 ? null : exclusionKeys[need.reason[n]],
      notWorth:
        formal === 0 && need.reason[n] === EXCLUSION.notWorth
          ? { cost: yuan(need.wouldCost[n]), brings: yuan(need.wouldBring[n]) }
          : null,
    });
  }
  return lived;
}

function loansOf(plan: Plan, { loan }: State, i: number): LivedLoan[] {
  const lived: LivedLoan[] = [];
  for (let l = 0; l < loan.count; l++) {
    if (loan.borrower[l] !== i) continue;
    const status = loan.status[l];
    lived.push({
      lender: plan.lenderNames[loan.lender[l]],
      purpose: purposeKeys[loan.purpose[l]],
      opened: loan.opened[l] + 1,
      due: loan.matures[l] + 1,
      principal: yuan(loan.principal[l]),
      outstanding: yuan(loan.outstanding[l]),
      rate: loan.rate[l],
      status: status === PERFORMING ? "performing" : status === OVERDUE ? "overdue" : "nonPerforming",
      diverted: loan.diverted[l] === 1,
    });
  }
  return lived;
}

function linesOf(plan: Plan, { line }: State, i: number): LivedLine[] {
  const lived: LivedLine[] = [];
  for (let c = 0; c < line.count; c++) {
    const j = line.lender[c];
    if (line.borrower[c] !== i || !plan.lenders[j].products[line.product[c]].revolving) continue;
    const [limit, drawn] = [yuan(line.limit[c]), yuan(line.out[c])];
    if (limit > 0 || drawn > 0) lived.push({ lender: plan.lenderNames[j], limit, drawn, rate: line.rate[c] });
  }
  return lived;
}

const incomeOf = ({ household }: State, i: number, quarter: number): LivedSeason["income"] => ({
  field: yuan(household.fieldIncome[i]),
  wage: yuan(household.wageIncome[i]),
  shop: yuan(household.shopIncome[i]),
  transfer: yuan(household.transferIncome[i]),
  property: yuan(household.propertyIncome[i]),
  interestPaid: yuan(household.interestPaid[i]),
  net: yuan(household.seasonIncome[i * 4 + quarter]),
});
