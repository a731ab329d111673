import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ClaimHead } from "@/components/verdict/queue/claim-head";
import { claimFields, factFields, isChoice, saysWhenEmpty, usualFields } from "@/lib/domain/claim/fields";
import { filledFields } from "@/lib/domain/claim/testing/filled-fields";
import messages from "@/messages/en.json";
import { ClaimFacts } from "./claim-facts";
import { ClaimInputs } from "./claim-inputs";
import { claimValues } from "./claim-values";

const person = { id: "0199c0de-0000-7000-8000-000000000001", name: "Noor" };
const filled = filledFields();
const empty = { ...usualFields, statement: "S" };
const direction = "ltr" as const;

const rendered = (children: ReactNode) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="en-GB" timeZone="UTC" messages={messages}>
      {children}
    </NextIntlClientProvider>,
  );

const views = {
  panel: (fields: typeof filled) => {
    const about = { number: 3, state: "open", stateReason: null, markedBy: "Sam", createdAt: new Date(0) } as const;
    const claim = { ...fields, ...about, assignedTo: person.name, dueAt: null };
    const stand = { versionNumber: 1, how: "marked", look: null } as const;
    const at = { article: { language: "en", direction }, isStated: false };
    return rendered(<ClaimFacts claim={claim} quote={null} stand={stand} {...at} />);
  },
  queue: (fields: typeof filled) => {
    const claim = { ...fields, number: 3, state: "submitted", assignedTo: person.name } as const;
    return rendered(<ClaimHead claim={claim} article={{ slug: "a", title: "A", language: "en", direction }} />);
  },
};

/** What a view says of a field that holds something. */
const wordsIn = (name: (typeof claimFields)[number]) =>
  isChoice(name) ? (messages[name] as Record<string, string>)[filled[name]] : filled[name];

for (const [view, render] of Object.entries(views)) {
  test.each(claimFields)(`the ${view} says what the field %s holds`, (name) => {
    expect(render(filled)).toMatch(new RegExp(`>([^<]* · )?${wordsIn(name)}( · [^<]*)?<`));
  });

  test.each(factFields.filter((name) => !isChoice(name)))(
    `the ${view} says of an empty %s what the table has it say`,
    (name) => {
      expect(render(filled)).toContain(`>${messages.claim[name]}</dt>`);
      expect(render(empty).includes(`>${messages.claim[name]}</dt>`)).toBe(saysWhenEmpty(name));
    },
  );
}

test.each(claimFields)("the form asks for the field %s by its label, with what it holds", (name) => {
  const bind = (bound: keyof typeof filled) => ({ value: filled[bound] ?? "", onChange: () => {}, error: undefined });
  const html = rendered(<ClaimInputs bind={bind} />);
  expect(html).toContain(
    `<label for="claim-${name}" class="text-[0.8125rem] font-semibold">${messages.claim[name]}</label>`,
  );
  const control = html.slice(html.indexOf(` id="claim-${name}"`));
  const words = wordsIn(name);
  expect(control).toMatch(
    new RegExp(`^[^>]*(value="${words}"|>${words}<|>(<option.*?)?<option[^>]* selected=""[^>]*>${words}<)`),
  );
});

test.each(claimFields)(
  "the form opens with what the field %s holds, and with nothing where that is nothing",
  (name) => {
    expect(claimValues(filled)[name]).toBe(filled[name]);
    expect(claimValues(empty)[name]).toBe(empty[name] ?? "");
  },
);
