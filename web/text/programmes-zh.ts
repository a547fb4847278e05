/** The county's programmes and what they cost. */
export const zh = {
  total: "县级年支出合计",
  perHousehold: (yuan: string) => `每户 ${yuan} 元`,
  county: (wan: string) => `全县 ${wan} 万元`,
  nothing: "县里不出钱",
  waiting: "费用推演中……",
  failed: (what: string) => `费用没有算出：${what}`,
  note: (arm: string, replicate: number, households: string) =>
    `费用为县财政每年支出：“${arm}”安排、第 ${replicate} 次推演，有此项目减无此项目；全县按推演的 ${households} 户计。`,
  everywhere: "项目写入每一种信贷安排：上方差值比较的仍是信贷安排，不是项目。",
};
