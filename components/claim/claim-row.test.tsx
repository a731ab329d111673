import { NextIntlClientProvider, useTranslations } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { ListedClaim } from "@/components/article/workbench-context";
import { FindingMark } from "@/components/verdict/finding-mark";
import messages from "@/messages/en.json";
import { rowWriter } from "./claim-row";
import { StateMark } from "./state-mark";

const claim: ListedClaim = {
  ...{
    id: "a",
    number: 7,
    isTick: false,
    statement: "Two < three",
    category: "quantity",
    priority: "high",
    revision: 1,
  },
  ...{ state: "approved", assignedToId: "p", assignedTo: "A & B", dueAt: null },
  finding: { label: "“True” <b>", colour: "teal", sign: "full", mayStand: true, correction: null },
  ...{ anchor: null, isCorrected: true, look: "reworded", said: 2 },
};

function shown(element: React.ReactNode): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="en-GB" timeZone="UTC" messages={messages}>
      {element}
    </NextIntlClientProvider>,
  );
}

function Row({ claim: each, isFlagged = false }: { claim: ListedClaim; isFlagged?: boolean }) {
  const write = rowWriter(useTranslations(), "rtl");
  const html = write(each, { due: "by 12:00 <soon>", isFlagged });
  // biome-ignore lint/security/noDangerouslySetInnerHtml: it is what is tested
  return <a href="/" dangerouslySetInnerHTML={{ __html: html }} />;
}

test("a row's signs are those of the components, and every word of it is escaped", () => {
  const html = shown(<Row claim={claim} />);
  expect(html).toContain(shown(<FindingMark finding={claim.finding as never} state="approved" />).replace(' "', '"'));
  expect(html).toContain(shown(<StateMark state="approved" />));
  expect(html).toContain('<b>7</b><span dir="rtl">Two &lt; three</span>');
  expect(html).toContain("A &amp; B · by 12:00 &lt;soon&gt;");
  expect(html).not.toContain("<b>&");
});

test("a row says that its words are a fact that nobody could tick, and nothing of what is usual", () => {
  const usual: ListedClaim = { ...claim, ...{ state: "open", finding: null, isCorrected: false, look: null, said: 0 } };
  const html = shown(<Row claim={{ ...usual, priority: "normal", assignedTo: null }} isFlagged />);
  expect(html).toContain('<i aria-hidden="true" class="sign sign-flag"></i>');
  expect(html.split("·")).toHaveLength(2);
});
