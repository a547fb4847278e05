import { type State, stateBytes } from "./state/state.ts";

/** What a county had become when its arms parted, by all that the seasons before asked of its plan (`burnInReads`). */
export interface BurnInMemo {
  recall(reads: string): State | undefined;
  /** The state is the memo's own. */
  keep(reads: string, state: State): void;
}

/** Bytes of a state that are kept from one play to the next. */
const MOST_KEPT = 64 * 2 ** 20;

/** Remembers the last county as it was when its arms parted. */
export function lastParted(): BurnInMemo {
  let last: { reads: string; state: State } | undefined;
  return {
    recall: (reads) => (last?.reads === reads ? last.state : undefined),
    keep(reads, state) {
      last = stateBytes(state) > MOST_KEPT ? undefined : { reads, state };
    },
  };
}
