import { real, rowOf, single, table } from "../../declare/table.ts";

/** Members of shops that a leader keeps for several households (一人带头多户), one row each. */
export const membership = table("带头网店成员", {
  member: rowOf("whole", "成员农户", "households"),
  leader: rowOf("whole", "带头户", "households"),
  part: real("fen", "股金(含县级配套)"),
  dividend: single("share", "利润分红比例"),
  liability: single("share", "连带偿债比例"),
});
