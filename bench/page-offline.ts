import { median } from "../src/math/quantile.ts";
import { fresh, type Stage, served, type Watched } from "./page-visit.ts";
import type { Item } from "./row.ts";

/** The page again, its server gone. */
export const offline = (stage: () => Stage): Item => ({
  title: "Without a network",
  async measure({ quick }) {
    const { origin, end } = await served();
    const page = await fresh(stage(), origin);
    await page.waitForFunction(() =>
      navigator.serviceWorker.ready.then(({ active }) => active?.state === "activated"),
    );
    await end();
    const [shown, numbers]: number[][] = [[], []];
    for (let round = 0; round < (quick ? 2 : 5); round++) {
      await page.reload();
      await page.waitForFunction(() => (window as Watched).firstNumber !== undefined);
      shown!.push(
        await page.evaluate(
          () =>
            (performance.getEntriesByType("navigation")[0] as PerformanceNavigationTiming)
              .domContentLoadedEventEnd,
        ),
      );
      numbers!.push(await page.evaluate(() => (window as Watched).firstNumber!));
    }
    await page.context().close();
    return [
      { what: "reload with the server gone, page shown", value: median(shown!), unit: "ms", atMost: 1000 },
      { what: "reload with the server gone, first real number", value: median(numbers!), unit: "ms" },
    ];
  },
});
