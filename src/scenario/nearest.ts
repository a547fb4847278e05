/** Letters to insert, delete, replace or swap to turn one word into the other. */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, k) => k);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let k = 1; k <= b.length; k++) {
      const same = a[i - 1] === b[k - 1] ? 0 : 1;
      row[k] = Math.min(last[k] + 1, row[k - 1] + 1, last[k - 1] + same);
      const swapped = i > 1 && k > 1 && a[i - 1] === b[k - 2] && a[i - 2] === b[k - 1];
      if (swapped) row[k] = Math.min(row[k], before[k - 2] + 1);
    }
    before = last;
    last = row;
  }
  return last[b.length];
}

const plain = (word: string) => word.toLowerCase().replace(/[-_ ]/g, "");

/** The options, closest spelling first. */
export function byCloseness(word: string, options: readonly string[]): string[] {
  const short = plain(word.slice(0, 80));
  const distance = new Map(options.map((option) => [option, editDistance(short, plain(option))]));
  return [...options].sort((a, b) => distance.get(a)! - distance.get(b)!);
}

/** The numbers nearest to one that is not among them: two where they are as far on either side; none to what is no number. */
export function nearestNumbers(word: string, numbers: readonly number[]): number[] {
  const asked = word.trim() === "" ? Number.NaN : Number(word);
  if (!Number.isFinite(asked)) return [];
  const least = Math.min(...numbers.map((number) => Math.abs(number - asked)));
  return numbers.filter((number) => Math.abs(number - asked) === least);
}

/** The option that was probably meant, if any is near. */
export function nearest(word: string, options: readonly string[], share = 0.4): string | undefined {
  const [first] = byCloseness(word, options);
  if (first === undefined) return undefined;
  const distance = editDistance(plain(word.slice(0, 80)), plain(first));
  return distance <= Math.max(2, Math.floor(first.length * share)) ? first : undefined;
}
