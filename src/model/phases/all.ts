import { calendar } from "./calendar.ts";
import { classify } from "./classify.ts";
import { consume } from "./consume.ts";
import { credit } from "./credit.ts";
import { learn } from "./learn.ts";
import { luck } from "./luck.ts";
import { plan } from "./plan.ts";
import { produce } from "./produce.ts";
import { publicHand } from "./public-hand.ts";
import { sell } from "./sell.ts";
import { settle } from "./settle.ts";

/** The phases of a season, in order (docs/model/README.md). */
export const phases = {
  calendar,
  luck,
  publicHand,
  plan,
  credit,
  produce,
  sell,
  settle,
  consume,
  classify,
  learn,
};
