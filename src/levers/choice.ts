import type { Verdict } from "./verdict.ts";

/** What is left to choose among: the word that stands, and whether it is told from the best. */
interface Option {
  together: boolean;
  verdict: Verdict;
  uncertain?: { verdict: Verdict };
}

/** The word that is left of an option, with what is not known of the parameters. */
export const wordOf = ({ verdict, uncertain }: Pick<Option, "verdict" | "uncertain">): Verdict =>
  uncertain?.verdict ?? verdict;

/** Words from the surest good to the surest harm. */
const WORDS: readonly Verdict[] = ["helps", "unsure", "nothing", "harms"];
const rankOf = (option: Option): number => WORDS.indexOf(wordOf(option));

/**
 * The options in the order in which they are put forward. Of those that cannot be told from the best, the cheapest that
 * may help comes first; then the others of them, those first that are seen to help whatever the parameters, the cheaper
 * before the dearer; then the rest, as they were ranked.
 */
export function inOrderOfChoice<T extends Option>(options: readonly T[], costOf: (option: T) => number): T[] {
  const together = options.filter((option) => option.together);
  const mayHelp = together.filter((option) => rankOf(option) <= WORDS.indexOf("unsure"));
  const [first] = [...(mayHelp.length > 0 ? mayHelp : together)].sort((a, b) => costOf(a) - costOf(b));
  if (!first) return [...options];
  const others = together.filter((option) => option !== first);
  others.sort((a, b) => rankOf(a) - rankOf(b) || costOf(a) - costOf(b));
  return [first, ...others, ...options.filter((option) => !option.together)];
}
