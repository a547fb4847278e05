/** The four regimes: arms that differ only in which lenders are open to which purpose. */
export const defaultArms = {
  none: { title: { zh: "无正规信贷", en: "no formal credit" }, lenders: {}, policies: {} },
  traditional: {
    title: { zh: "传统信贷", en: "traditional lending" },
    lenders: { ruralCreditCooperative: ["inputs", "stock", "asset", "emergency"] },
    policies: {},
  },
  ecommerce: {
    title: { zh: "电商数据信贷", en: "lending on e-commerce data" },
    lenders: { dataLender: ["stock", "emergency", "inputs"] },
    policies: {},
  },
  hybrid: {
    title: { zh: "二者并存", en: "both lenders" },
    lenders: {
      ruralCreditCooperative: ["inputs", "asset", "emergency", "stock"],
      dataLender: ["stock", "emergency", "inputs"],
    },
    policies: {},
  },
};
