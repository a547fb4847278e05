import type { county } from "../../declare/county.ts";
import type { Flow } from "../../declare/flows.ts";
import type { ModeKey } from "../../declare/modes.ts";
import type { Names, Parameters, Values } from "../../declare/parameter.ts";
import type { Purpose } from "../../declare/purposes.ts";
import type { Frozen } from "../../declare/table.ts";

import type { Draw } from "../../math/draw.ts";
import type { BulkPost, Ear, Holders, Post } from "../ledger/ledger.ts";
import type { harvestTerms } from "./channels/own-shop.ts";
import type { earning } from "./earning.ts";
import type { Eligibility } from "./eligibility.ts";
import type { hardship } from "./hardship.ts";
import type { harvestLosses } from "./harvest.ts";
import type { LenderTerms } from "./lender-terms.ts";
import type { projectYield } from "./project.ts";
import type { shopCosts } from "./shop-costs.ts";
import type { sales } from "./shop-sales.ts";
import type { ColumnPath, Open, TableKey } from "./state.ts";
import type { Groups } from "./treatment.ts";

/** A loan asked for and the lender's answer, fen; what is no part of an application not filed means nothing. */
export interface Application {
  household: number;
  lender: number;
  product: number;
  purpose: number;
  deadline: number;
  filed: boolean;
  /** Whether it is a draw on a line that the household has: nobody decides. */
  drawn: boolean;
  asked: number;
  amount: number;
  rate: number;
  /** Exclusion code; 0 if granted. */
  reason: number;
  predicted: number;
  /** The p̂ at which the full ask at the highest rate would just clear. */
  cutoff: number;
  days: number;
  /** What the lender saw, the intercept first. */
  seen: Frozen;
}

/** What a lender made of a household that it looked at, asked or not; before officers, room and luck have their say. */
export interface Look {
  household: number;
  lender: number;
  product: number;
  /** The limit or loan that it would grant, fen; 0 for none. */
  amount: number;
  rate: number;
  predicted: number;
  cutoff: number;
  /** Log-odds distance between p̂ and the cutoff: above 0 it passes. */
  margin: number;
}

/** Rules of later phases by which a household that plans reckons. */
interface Ahead {
  produce: Values<typeof earning & typeof harvestLosses & typeof projectYield>;
  sell: Values<typeof sales & typeof shopCosts & typeof harvestTerms> & { harvestOnline: boolean };
  consume: Values<typeof hardship>;
}

/**
 * What a step is told besides the state: the season, the county, the lenders, luck, and the ledger's ear. It
 * can post the flows `F` only.
 */
export interface Turn<F extends Flow = never> {
  /** Seasons since the arms part; negative in burn-in. */
  season: number;
  /** 0 winter, 1 spring, 2 summer, 3 autumn. */
  quarter: number;
  /** Years since the arms part. */
  year: number;
  /** Real growth of earnings since the arms part; 1 in burn-in. */
  growth: number;
  /** True for a shock or policy picked under a name of its own: the season's common luck is not for it. */
  ownPick?: boolean;
  /** Seasons since the pick that runs now began, negative while it is only announced; 0 for phases. */
  since: number;
  /** Seasons that the pick that runs now lasts. */
  lasts: number;
  /** Whether this season's luck is still to be drawn: the first arm of a comparison draws it for all. */
  freshLuck: boolean;
  county: Values<typeof county>;
  earning: Values<typeof earning>;
  /** By what the later phases of the season go, for those who plan. */
  ahead: Ahead;
  /** Stock that a shop wants, as a share of the season's demand; set by `plan`, read by `sell`. */
  stockShare: number;
  /** Seasons that a lender bars a borrower after a default. */
  afterDefault: number;
  /** Share of households whose loans stand in the credit record. */
  recordCoverage: number;
  /** Clean seasons of probation after idleness, gambling or a loan diverted. */
  probation: number;
  /** Floor of transfers per head of a household without labour, yuan a year. */
  transferFloor: number;
  lenders: readonly LenderTerms[];
  /** Households by what they meet, where paths of parameters are for some of them only. */
  groups?: Groups<F>;
  /** Lenders open to a purpose in this arm, by number. */
  open: Readonly<Record<Purpose, readonly number[]>>;
  /** Whom the policy that runs now is for. */
  eligible: Eligibility;
  /** Whether an open lender is offered to household `i` at all. */
  offered(i: number, j: number): boolean;
  /** All the luck of the run. */
  draw: Draw;
  /** Lots of assignments: the same in every arm, even where arms have luck of their own. */
  assign: Draw;
  post: Pick<Post, F>;
  /** The same for every household at once. */
  charge: BulkPost<F>["charge"];
  disburse: BulkPost<F>["disburse"];
  /** Set by whoever listens to what one holder pays and is paid. */
  ear: Ear;
  holders: Holders;
  householdsPerVillage: number;
  /** The account of the kin circle that a household belongs to. */
  circleHolder(i: number): number;
  /** The household whose refusals are told of the full ask; −1: none. */
  followed: number;
  /** Told of every application, where somebody listens; what it is handed is reused by the next. */
  witness?: (application: Application) => void;
  /** Told what each lender that can look sees of what lender `j` grants or looks at again; reused by the next. */
  seen?: (i: number, j: number, lender: number, features: Frozen) => void;
  /** Told what a lender makes of a household that it looks at, asked or not. */
  looked?: (look: Look) => void;
  /** Told which assessments of lender `j` came to their end, from which season they were, and whether in default. */
  judged?: (i: number, j: number, assessed: number, defaulted: boolean) => void;
}

/** What the engine hands to the steps: every flow can be posted. */
export type FullTurn = Turn<Flow>;

/** A parameter of a lever at its three strengths: low, usual, high, each within what is plausible. */
type Strengths = readonly [low: number, usual: number, high: number];

/**
 * What a policy is as a lever (政策抓手) whose worth is measured; each part may be left out. Strength 0 is the policy
 * left out of the arm.
 */
interface Lever<Key extends PropertyKey = string> {
  /**
   * What grows with the strength. Left out: the `main` parameter, from the low end of what is plausible over its
   * default to the high end.
   */
  strengths?: Partial<Readonly<Record<Key, Strengths>>>;
  /** Flows in which its money is paid, besides those that it posts itself. */
  pays?: readonly Flow[];
  /** Levers that pull the other way, by their keys. */
  against?: readonly string[];
}

type Sets = ColumnPath | `${TableKey}.*` | "samples";

/**
 * Everything that changes the world: phases, shocks and policies. A step writes only the columns that it
 * declares (`table.*` for a table whose rows it makes) and moves money only by the flows that it declares.
 */
export interface Step<P extends Parameters = Parameters, S extends string = string, F extends Flow = Flow>
  extends Names {
  /** Of a policy: the mode that it is a part of, or whether it supports them all; `policies/all.ts` asks for it. */
  mode?: ModeKey;
  /** A policy in a line, for whoever does not know what its name means. */
  gloss?: Names;
  parameters: P;
  /**
   * Of a phase that treats each household by settings of its own: what it reads for all of them together. Every other
   * parameter of it may have a path for some only; a phase that leaves this out treats all alike.
   */
  together?: readonly (keyof P)[];
  /** Of a policy that works village by village: it is for villages, not for single households in them. */
  targets?: "villages";
  /** Of a policy: how strong it is tried, and what it is paid from, where not by its `main` parameter alone. */
  lever?: Lever<NoInfer<keyof P>>;
  sets: readonly S[];
  posts: readonly F[];
  /** Of a phase: `own` has the settings of each of the turn's groups. */
  run(state: Open<S>, parameters: Values<P>, turn: Turn<F>, own?: readonly Values<P>[]): void;
}

/** Declares a step; what `run` may write follows from `sets`, what it may post from `posts`. */
export function step<const P extends Parameters, const S extends Sets, const F extends Flow>(
  declared: Step<P, S, F> & { mode: ModeKey },
): Step<P, S, F> & { mode: ModeKey };
export function step<const P extends Parameters, const S extends Sets, const F extends Flow>(
  declared: Step<P, S, F>,
): Step<P, S, F>;
export function step<const P extends Parameters, const S extends Sets, const F extends Flow>(
  declared: Step<P, S, F>,
): Step<P, S, F> {
  return declared;
}
