import names from "virtual:names";
import { textOf } from "../../src/report/tables/shown.ts";
import { lang, named } from "../browser/language.ts";
import { written } from "../charts/written.ts";
import { type Bands, county, knownOf } from "../playing/results.ts";
import { pageLevel } from "../set/page-interval.ts";
import { type Account, type AccountLine, accounts } from "./accounts.ts";
import { OverRuns } from "./grounds.tsx";
import type { Section } from "./section.ts";
import { drawnArms, whyText } from "./why-text.ts";

/** What every lender's year comes to, arm by arm, as a book-keeper would set it out. */
function WhyLenders({ over }: { over: Bands }) {
  const t = whyText.value.lenders;
  // Of the settings that were played, which may no longer be those that stand.
  const facts = county.value && knownOf(over.asked);
  if (!facts) return null;
  const books = accounts(over.estimates, over.arms, facts.opened, names.metrics);
  if (books.length === 0) return <p class="muted">{t.none}</p>;
  const lenderName = ({ lender }: Account): string => named(facts.lenders[lender]);
  return (
    <>
      <p>{t.reading(books.map((account) => readingOf(account, lenderName(account))))}</p>
      <div class="why-accounts">
        {books.map((account) => (
          <AccountTable key={account.lender} account={account} name={lenderName(account)} />
        ))}
      </div>
      <p class="muted small">{t.note(over.finished)}</p>
    </>
  );
}

/** The account under the last of the arms that open the lender. */
function readingOf({ arms, lines }: Account, lender: string): string {
  const last = arms.length - 1;
  const textOf = (key: AccountLine["key"]): string => {
    const line = lines.find((each) => each.key === key);
    return line ? written(line.estimates[last].mean, line.show, line.digits) : "—";
  };
  const [arm] = drawnArms([arms[last]]);
  return whyText.value.lenders.part(lender, arm.name, textOf("npl"), textOf("profit"), textOf("loanSize"));
}

function AccountTable({ account: { arms, lines }, name }: { account: Account; name: string }) {
  const t = whyText.value.lenders;
  const spoken = { language: lang.value, text: textOf(lang.value) };
  return (
    <div class="why-scroll">
      <table class="why-table">
        <caption>{t.name(name)}</caption>
        <thead>
          <tr>
            <th scope="col">{t.line}</th>
            {drawnArms(arms).map((arm) => (
              <th key={arm.arm} scope="col">
                {arm.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ metric, show, digits, estimates }) => (
            <tr key={metric}>
              <th scope="row">
                {named(names.metrics[metric])} {t.units[show]}
              </th>
              {estimates.map((estimate, a) => (
                <td key={arms[a]}>{pageLevel(estimate, show, digits, spoken)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export const lenders: Section = {
  tab: "money",
  title: () => whyText.value.lenders.title,
  wide: true,
  Content: () => <OverRuns>{(over) => <WhyLenders over={over} />}</OverRuns>,
};
