/** The county's programmes and what they cost. */
export const zh = {
  total: "县级年支出合计",
  perHousehold: (yuan: string) => `每户 ${yuan} 元`,
  county: (amount: string) => `全县 ${amount}`,
  nothing: "县里不出钱",
  waiting: "费用推演中……",
  failed: (what: string) => `费用没有算出：${what}`,
  note: (arm: string, replicate: number, households: string) =>
    `费用为县财政每年支出：“${arm}”安排、第 ${replicate} 次推演，有此项目减无此项目，按推演的 ${households} 户平均；全县按全部农户计。`,
  left: (budget: string, rest: string) => `每年预算 ${budget}，还剩 ${rest}。`,
  over: (budget: string, lack: string) => `每年预算 ${budget}，超出 ${lack}。`,
  scope: {
    new: "项目只写入新安排：比较的是同一种安排，有这些项目与没有。",
    both: "项目写入每一种信贷安排：比较的仍是信贷安排，不是项目。",
  },
};
