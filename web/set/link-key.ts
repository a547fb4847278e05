/**
 * The short key of a parameter in links, from its path alone, so that it stays when others are added:
 * `lenders.ruralCreditCooperative.cost.processing` is `rcc.proc`. A test holds all of them apart.
 */
export function linkKey(path: string): string {
  const segments = path.split(".");
  const last = segments[segments.length - 1];
  return segments.length === 1 ? short(last) : `${owner(segments)}.${short(last)}`;
}

/** The lender, shock or policy that a parameter belongs to, or the group that it stands in. */
export function ownerOf(path: string): string {
  const segments = path.split(".");
  if (segments[0] === "arms") return segments[3] ?? segments[0];
  return (segments[0] === "lenders" || segments[0] === "shocks" ? segments[1] : segments[0]) ?? path;
}

const wordsOf = (name: string): string[] => name.match(/[A-Z]?[a-z0-9]+|[A-Z]+/g) ?? [name];

const CUT = 4;
const short = (name: string): string =>
  wordsOf(name)
    .map((word) => word.slice(0, CUT))
    .join("");

function owner(segments: readonly string[]): string {
  const words = wordsOf(ownerOf(segments.join(".")));
  return words.length === 1 ? words[0].slice(0, CUT) : words.map((word) => word[0].toLowerCase()).join("");
}
