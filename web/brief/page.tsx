import { chartSummary, PrintChart } from "./chart.tsx";
import { moneyText } from "./money-text.ts";
import { QrCode } from "./qr-code.tsx";
import {
  allFates,
  fatesTable,
  footerLines,
  gainsTable,
  levelsTable,
  movedText,
  type Rows,
  type Setting,
  settingsTables,
} from "./tables.ts";

/** The page that is shown is the page that is printed. Pure: no state, so that it can also be written as text. */
export function BriefPage(setting: Setting) {
  const { brief, text } = setting;
  return (
    <article class={brief.money ? "brief packaged" : "brief"} lang={brief.language === "zh" ? "zh-CN" : "en"}>
      <header>
        <h1>{text.title(brief.county)}</h1>
        <p class="under">
          {text.subtitle(brief.armName, brief.referenceName)} · <time>{brief.date}</time> · {text.model}
        </p>
      </header>
      <section>
        <h2>{text.result}</h2>
        <p class="answer">{brief.sentence}</p>
        <p class="moved">{movedText(setting)}</p>
        {brief.money && <p class="money">{moneyText(setting)}</p>}
      </section>
      <Results {...setting} />
      <div class="pair">
        <Fates {...setting} />
        <Gains {...setting} />
      </div>
      <Settings {...setting} />
      <section>
        <h2>{text.caveatsTitle}</h2>
        <ol>
          {brief.caveats.map((caveat) => (
            <li key={caveat}>{caveat}</li>
          ))}
        </ol>
      </section>
      <Origin {...setting} />
      <Annex {...setting} />
    </article>
  );
}

function Results(setting: Setting) {
  const { brief, text } = setting;
  return (
    <section>
      <h2>{text.charts}</h2>
      <div class="pair">
        {brief.charts.map((chart) => (
          <figure key={chart.metric} data-chart={chart.metric}>
            <figcaption>{chart.title}</figcaption>
            <PrintChart chart={chart} text={text} />
            <p class="unseen">{chartSummary(chart, text)}</p>
          </figure>
        ))}
      </div>
      <Table {...levelsTable(setting)} />
      <p class="note">{text.chartNote(brief.finished)}</p>
    </section>
  );
}

function Table({ head, rows }: Rows) {
  return (
    <table>
      <thead>
        <tr>{head.map((cell, c) => (cell === "" ? <td key={c} /> : <th key={c}>{cell}</th>))}</tr>
      </thead>
      <tbody>
        {rows.map(([first, ...rest], r) => (
          <tr key={r}>
            <th>{first}</th>
            {rest.map((cell, c) => (
              <td key={c}>
                <Figure cell={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A mean with its interval breaks before the bracket alone, where a line has no room for both. */
function Figure({ cell }: { cell: string }) {
  const at = cell.lastIndexOf(" [") + 1;
  if (at === 0) return <>{cell}</>;
  return (
    <>
      {cell.slice(0, at)}
      <span class="interval">{cell.slice(at)}</span>
    </>
  );
}

function Fates(setting: Setting) {
  const table = fatesTable(setting);
  return (
    <section class="fates">
      <h2>{setting.text.fates(setting.text.lifted)}</h2>
      {table && <Table {...table} />}
      <p class="note">{allFates(setting)}</p>
    </section>
  );
}

function Gains(setting: Setting) {
  if (setting.brief.gains.length === 0) return null;
  return (
    <section class="gains">
      <h2>{setting.text.gains}</h2>
      <Table {...gainsTable(setting)} />
      <p class="note">{setting.text.gainNote}</p>
    </section>
  );
}

function Settings(setting: Setting) {
  const { text } = setting;
  const { page, own, left } = settingsTables(setting);
  return (
    <section class="settings">
      <h2>{text.settings}</h2>
      {page.rows.length > 0 && <Table {...page} />}
      {own !== "" && <p class="own">{own}</p>}
      <p class="note">
        {left > 0 && text.moreBelow(left)}
        {setting.brief.changes.length > 0 && text.gradeKey}
      </p>
    </section>
  );
}

function Origin(setting: Setting) {
  const { brief, text } = setting;
  return (
    <footer>
      {brief.link === undefined ? null : <QrCode data={brief.link} label={text.footer.qr} />}
      <div>
        {brief.link === undefined ? (
          <p class="link">{text.footer.noLink(`?${brief.query}`)}</p>
        ) : (
          <p class="link">
            {text.footer.link} <a href={brief.link}>{brief.link}</a>
          </p>
        )}
        {footerLines(setting).map((line, k) => (
          <p key={k}>{line}</p>
        ))}
      </div>
    </footer>
  );
}

function Annex(setting: Setting) {
  const { annex } = settingsTables(setting);
  if (!annex) return null;
  return (
    <section class="annex settings">
      <h2>{setting.text.annex}</h2>
      <Table {...annex} />
    </section>
  );
}
