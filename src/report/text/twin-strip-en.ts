import type { StripWords } from "./twin-strip-zh.ts";

export const en: StripWords = {
  year: "year",
  rows: {
    illness: "illness",
    disaster: "disaster",
    livelihood: "livelihood",
    job: "job",
    fees: "school fees",
    wedding: "house, wedding",
    opportunity: "opportunity",
    fortune: "fortune",
    price: "price",
  },
  signs: {
    heavy: "i",
    ruinous: "I",
    disaster: "D",
    livelihood: "L",
    job: "J",
    fees: "S",
    wedding: "W",
    opportunity: "+",
    granted: "✓",
    refused: "✕",
    kin: "K",
    unmet: "○",
    none: "·",
  },
  legend:
    "i heavy medical bill  I ruinous illness  D disaster  L livelihood lost  J job lost  S school fees due  W house or wedding  + a chance worth taking  ▁▄▇ low, ordinary, high",
  credit: (arm: string) => `loans: ${arm}`,
  creditLegend:
    "Loans by season: ✓ a formal loan  ✕ applied in vain  K kin only  ○ a gap and nobody lent  · no gap",
};
