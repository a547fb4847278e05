/** Words and signs of the strip that draws a life in a terminal: its luck, and what was lent. */
export const zh = {
  year: "年",
  rows: {
    illness: "疾病",
    disaster: "灾害",
    livelihood: "生计",
    job: "工作",
    fees: "学费",
    wedding: "建房婚嫁",
    opportunity: "机会",
    fortune: "收入运势",
    price: "产品价格",
  },
  signs: {
    heavy: "病",
    ruinous: "重",
    disaster: "灾",
    livelihood: "断",
    job: "失",
    fees: "学",
    wedding: "婚",
    opportunity: "机",
    granted: "✓",
    refused: "✕",
    kin: "亲",
    unmet: "○",
    none: "·",
  },
  legend:
    "病 大额医疗支出  重 致贫性大病  灾 自然灾害  断 生计中断  失 失去工作  学 学费到期  婚 建房婚嫁支出  机 值得做的投资机会  ▁▄▇ 低、平、高",
  credit: (arm: string) => `借款·${arm}`,
  creditLegend: "每季借款：✓ 获正规贷款  ✕ 申请未获  亲 只得亲友借款  ○ 有缺口而无人借  · 无缺口",
};

export type StripWords = typeof zh;
