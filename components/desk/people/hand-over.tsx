"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { planArticleAction } from "@/actions/article";
import { assignClaimAction } from "@/actions/claim";
import { getHoldingsAction } from "@/actions/desk";
import { useEach } from "@/components/claim/use-each";
import { ColleagueField } from "@/components/desk/plan/colleague-field";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Action } from "@/components/ui/use-action";
import type { Holdings } from "@/lib/queries/desk/get-holdings";
import type { ListedPerson } from "./person";

/** An article is planned anew, a claim is given: each by its own command. */
const give: Action<unknown> = (input, key) =>
  typeof input === "object" && input !== null && "claimId" in input
    ? assignClaimAction(input, key)
    : planArticleAction(input, key);

/** Refusals that say nothing about the next one. */
const goesOn = /^(claim|plan|nothing|field)-/;

/** What somebody leads and has, and the one step that gives all of it to somebody else, or back to the desk. */
export function HandOver({ person }: { person: Pick<ListedPerson, "id" | "name"> }) {
  const t = useTranslations("people.held");
  const failed = useTranslations("failure");
  const [holdings, setHoldings] = useState<Holdings | null>(null);
  const [unread, setUnread] = useState<string | null>(null);
  const offline = failed("offline");
  useEffect(() => {
    getHoldingsAction({ personId: person.id })
      .catch(() => ({ ok: false as const, words: offline }))
      .then((answer) => (answer.ok ? setHoldings(answer.value) : setUnread(answer.words)));
  }, [person.id, offline]);
  if (unread) return <Notice tone="refusal">{unread}</Notice>;
  if (!holdings) return <p className="text-soft">{t("reading")}</p>;
  return <HandOverAll person={person} holdings={holdings} />;
}

function HandOverAll({ person, holdings }: { person: Pick<ListedPerson, "id" | "name">; holdings: Holdings }) {
  const t = useTranslations("people.held");
  const [to, setTo] = useState("");
  const { articles, claims } = holdings;
  const inputs = [
    ...articles.map(({ articleId, deadline }) => ({
      ...{ articleId, seen: { leadId: person.id, deadline }, leadId: to || null },
    })),
    ...claims.map(({ claimId, revision }) => ({ claimId, revision, assignedToId: to || null })),
  ];
  const { run, running, at, failure, refused, done, isDone } = useEach({ inputs, action: give, goesOn });
  if (inputs.length === 0) return <p className="text-soft">{t("nothing")}</p>;
  const nameOf = (index: number) => {
    const claim = claims[index - articles.length];
    return claim ? t("claim", { number: claim.number, title: claim.title }) : (articles[index]?.title ?? "");
  };
  return (
    <div className="grid gap-3">
      <p>{t("has", { articles: articles.length, claims: claims.length })}</p>
      {!isDone && (
        <form
          className="flex flex-wrap items-end gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            void run();
          }}
        >
          <ColleagueField value={to} onChange={setTo} without={person.id} />
          <Button type="submit" disabled={running}>
            {t("give", { count: inputs.length })}
          </Button>
        </form>
      )}
      <div role="status" className="grid gap-1">
        {running && <p>{t("doing", { at, total: inputs.length })}</p>}
        {isDone && <p>{t("done", { count: done })}</p>}
        {refused.length > 0 && (
          <ul className="grid gap-0.5 text-[0.8125rem]">
            {refused.map(({ index, words }) => (
              <li key={index}>{t("refused", { what: nameOf(index), words })}</li>
            ))}
          </ul>
        )}
      </div>
      {failure !== null && <Notice tone="refusal">{failure}</Notice>}
    </div>
  );
}
