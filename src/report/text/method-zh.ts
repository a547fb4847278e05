/** How luck is told apart and boxes are found, a paragraph a string; methods of analysis declare their own. */
export type MethodText = Readonly<Record<"noise" | "prim", readonly string[]>> & { title: string };

export const methodZh: MethodText = {
  title: "方法",
  noise: [
    "运气：各点共用运气时作双向方差分解（点与重复），独立时作单向分解；不以重复之间的差异冒充参数的作用。",
  ],
  prim: [
    "PRIM（Friedman、Fisher 1999）：从整个空间出发，每次剥去一小条，选每失去一个点所得密度最大的一条（Kwakkel、Jaxa-Rozen 2016），再试着贴回；界限取剥口两侧两个值的中点。",
    "准 p 值（Bryant、Lempert 2010）：去掉该限制后的密度若为真，盒内仍有这么多成立点的概率（单侧二项检验）。重现：对点自助重抽样 20 次，重做 PRIM，在覆盖率（或密度）最接近的盒子里该参数仍被限制的比例。",
  ],
};
