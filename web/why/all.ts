import type { Section } from "./section.ts";
import { excluded } from "./why-excluded.tsx";
import { falls } from "./why-falls.tsx";
import { figures } from "./why-figures.tsx";
import { film } from "./why-film.tsx";
import { finance } from "./why-finance.tsx";
import { gains } from "./why-gains.tsx";
import { lenders } from "./why-lenders.tsx";
import { money } from "./why-money.tsx";
import { reach } from "./why-reach.tsx";

/** Every section of why, in the order of the page. */
export const sections: readonly Section[] = [
  falls,
  gains,
  excluded,
  reach,
  lenders,
  finance,
  figures,
  money,
  film,
];
