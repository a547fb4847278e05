/** What stands in and under the figures of a sensitivity analysis. */
export const figuresZh = {
  more: "数据表",
  floor: "仅凭机会或运气（95%）",
  plane: "要紧与否，是否与其他参数纠缠",
  planeAxis: "σ：基本效应的标准差",
  planeNote: "越靠右越要紧；在斜线（σ = μ*）以上，说明影响弯曲或随其他参数而变。",
  tornado: "参数从低端到高端，响应量的均值走多远",
  tornadoNote:
    "两端各取参数最低、最高五分之一的点，相同的值不拆开（取值不多于五个时为最小值、最大值）；其余参数按设计变动。线段为均值的 95% 区间。",
  tornadoClustered: "这种设计的点共用坐标，区间偏窄。",
  tornadoAlone: "其余参数保持情景原值；线段为重复之间的 95% 区间。",
  overall: "全部点的均值",
  base: "情景原值",
  low: "参数取低端",
  high: "参数取高端",
  heat: "最要紧的两个参数：观察到的均值",
  heatNote: "格内为该格各点响应量的平均；空格没有点。",
  surface: "最要紧的两个参数：拟合的响应面",
  surfaceNote: (r2: string) => `二次多项式，其余参数任其变动；解释了各点方差的 ${r2}。圆点为设计点。`,
  scatter: "各点的响应量",
  scatterNote: "每个圆点是一个设计点对各次重复的平均；线为切片均值。",
  convergence: "样本增大时，指数是否已经站稳",
  convergenceAxis: (unit: string) => `所用${unit.replace(/^[条个]/, "")}数`,
  convergenceNote: "带为 95% 区间；右端仍在倾斜的线，说明样本还不够。",
  noise: "单次运行的变动从哪里来",
  noiseAxis: "占单次运行方差的份额（%）",
  parameter: "参数",
  common: "共同的运气",
  own: "各点自己的运气",
  noiseNote: (share: string, error: string, common: string | undefined) =>
    `运气占单次运行方差的 ${share}；对重复取平均之后，每点各自剩下的误差（标准差）为 ${error}${common === undefined ? "" : `，各点共同的误差为 ${common}`}。`,
  noiseNone: "每点只有一次重复，参数与运气分不开；要分开，请在研究中设 replicates: 2 以上。",
  count: "点数",
};

export type FiguresText = typeof figuresZh;
