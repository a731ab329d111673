"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useMemo, useRef, useState } from "react";
import { importForeignArticleAction } from "@/actions/exchange";
import { MarkEach } from "@/components/claim/mark-each";
import { useMarkEach } from "@/components/claim/use-mark-each";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { Notice } from "@/components/ui/notice";
import { useAction, type ValueOf } from "@/components/ui/use-action";
import type { ArticleHere, ForeignClaim } from "@/lib/queries/exchange/get-foreign-report-page";

/** An article of ours that claims can be marked in. */
type Target = ValueOf<typeof importForeignArticleAction>;

type Props = {
  readonly reportId: string;
  readonly here: ArticleHere | null;
  readonly toMark: readonly ForeignClaim[];
  readonly lost: number;
};

/**
 * Brings the article of a report in, or takes the one that is here already, and marks the report's claims in it. What was
 * begun goes on from where it stands: the page tells which claims are here.
 */
export function CheckHere({ reportId, here, toMark, lost }: Props) {
  const t = useTranslations("foreign-reports");
  const { run, pending, failure } = useAction(importForeignArticleAction);
  const [broughtIn, setBroughtIn] = useState<Target | null>(null);
  // What is left shrinks with each mark, and the list that is being worked through must not.
  const claims = useRef(toMark).current;
  const target = broughtIn ?? (here && { ...here, articleId: here.id });
  const bringIn = async () => {
    if (!pending) setBroughtIn(await run({ reportId }));
  };
  return (
    <div className="grid justify-items-start gap-3">
      {!here && <p className="max-w-[66ch]">{t("check-here-what")}</p>}
      {lost > 0 && <p className="text-soft">{t("lost", { count: lost })}</p>}
      {here && !broughtIn && (
        <p className="max-w-[66ch]">
          {t.rich("article-here", {
            article: () => (
              <Link href={`/articles/${here.slug}`} className="text-ink underline underline-offset-2">
                <bdi>{here.title}</bdi>
              </Link>
            ),
          })}{" "}
          {t(claims.length === 0 ? "all-here" : "mark-here-what")}
        </p>
      )}
      {failure && <Notice tone="refusal">{failure.words}</Notice>}
      {!target && (
        <Button look="primary" onClick={() => void bringIn()} aria-disabled={pending}>
          {t("check-here")}
        </Button>
      )}
      {target && claims.length > 0 && <MarkThem target={target} claims={claims} atOnce={broughtIn !== null} />}
      {broughtIn && claims.length === 0 && (
        <Link href={`/articles/${broughtIn.slug}`} className={buttonClass("primary")}>
          {t("to-article")}
        </Link>
      )}
    </div>
  );
}

type Marks = {
  readonly target: Target;
  readonly claims: readonly ForeignClaim[];
  readonly atOnce: boolean;
};

function MarkThem({ target, claims, atOnce }: Marks) {
  const { articleId, slug, versionNumber } = target;
  const inputs = useMemo(
    () => claims.map((claim) => ({ articleId, versionNumber, ...claim })),
    [claims, articleId, versionNumber],
  );
  const marking = useMarkEach(inputs);
  const nameOf = (index: number) => `“${claims[index]?.statement ?? ""}”`;
  return <MarkEach total={claims.length} marking={marking} slug={slug} nameOf={nameOf} atOnce={atOnce} />;
}
