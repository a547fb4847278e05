import type { Answer, LivedNeed } from "../../twin/twin-life.ts";
import type { Side } from "../../twin/twin-parting.ts";
import { rate, sharesApart, type TwinShown, yuan } from "./twin-texts.ts";

/** What is wanting and by when, if it is the same on both sides; else nothing. */
export function commonGap([a, b]: readonly [Side, Side], shown: TwinShown): string {
  const alike = a.need && b.need && a.need.gap === b.need.gap && a.need.deadline === b.need.deadline;
  return a.need && alike ? gapSaid(a.need, shown) : "";
}

const gapSaid = ({ gap, deadline }: LivedNeed, { text }: TwinShown): string =>
  text.story.gap(yuan(gap), deadline);

/** What became of a need under one arm, in words: every lender's answer and its rule, then kin. */
export function sideSaid({ need, answers }: Side, withGap: boolean, shown: TwinShown): string {
  const { text } = shown;
  if (!need) return text.story.noNeed;
  const sentences = answers.map((answer) => answerSaid(answer, shown));
  if (answers.length === 0) sentences.push(notAsked(need, shown));
  if (need.kin > 0) sentences.push(text.answer.kin(yuan(need.kin)));
  else if (need.unmet > 0) sentences.push(text.answer.noKin);
  const met = sentences.join(text.next);
  return withGap ? text.story.gapThen(gapSaid(need, shown), met) : met;
}

/** Why nobody was asked, with what it would have cost and brought where that is the reason. */
export function notAsked({ reason, notWorth }: LivedNeed, { text: { answer } }: TwinShown): string {
  if (notWorth) return answer.notWorth(yuan(notWorth.cost), yuan(notWorth.brings));
  if (reason === "refused") return answer.waiting;
  const { notAsked: reasons } = answer;
  return reason !== null && Object.hasOwn(reasons, reason)
    ? reasons[reason as keyof typeof reasons]
    : reasons.other;
}

function answerSaid(reply: Answer, shown: TwinShown): string {
  const { answer } = shown.text;
  const lender = shown.lender(reply.lender);
  if (reply.offered > 0) return granted(reply, lender, shown);
  if (reply.reason === "tooLate") return answer.tooLate(lender, (reply.days ?? 0).toFixed(1), reply.deadline);
  if (reply.reason === "noOfficer") return answer.noOfficer(lender);
  if (reply.reason === "noRoom") return answer.noRoom(lender);
  if (reply.reason === "tooSmall")
    return reply.asked < reply.smallest
      ? answer.belowSmallest(lender, yuan(reply.asked), yuan(reply.smallest))
      : answer.tooSmall(lender, yuan(reply.asked));
  if (reply.reason === "declined") return answer.declined(lender);
  const [predicted, breakEven] = opinions(reply);
  return (reply.breakEven ?? 0) > 0
    ? answer.refused(lender, predicted, breakEven)
    : answer.hopeless(lender, predicted);
}

const opinions = ({ predicted, breakEven }: Answer): [string, string] =>
  sharesApart(predicted ?? Number.NaN, breakEven ?? Number.NaN);

function granted(reply: Answer, lender: string, { text: { answer } }: TwinShown): string {
  const terms = [lender, yuan(reply.offered), rate(reply.rate ?? Number.NaN)] as const;
  const lends = reply.line ? answer.grantedLine(...terms) : answer.granted(...terms);
  const [predicted, breakEven] = opinions(reply);
  if (reply.explored && !reply.drawn)
    return (
      lends +
      (reply.asked < reply.smallest
        ? answer.exploredSmall(yuan(reply.smallest))
        : answer.explored(predicted, breakEven))
    );
  if (reply.drawn) return answer.drawn(...terms);
  if (reply.offered < reply.asked) return lends + answer.part(yuan(reply.asked));
  return lends + answer.within(predicted, breakEven);
}
