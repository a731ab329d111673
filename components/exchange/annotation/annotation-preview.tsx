"use client";

import { useTranslations } from "next-intl";
import { useEffect, useMemo, useRef } from "react";
import { MarkEach } from "@/components/claim/mark-each";
import { useMarkEach } from "@/components/claim/use-mark-each";
import { Button } from "@/components/ui/button";
import type { AnnotationPlan } from "@/lib/queries/exchange/preview-annotations";
import type { AnnotatedArticle } from "./annotated-article";
import { FittingList } from "./fitting-list";
import { LeftOutList } from "./left-out-list";
import { useRowName } from "./use-row-name";

type Props = {
  readonly plan: AnnotationPlan;
  readonly article: AnnotatedArticle;
  readonly onBack: () => void;
  readonly onMarked: () => void;
};

/** What annotations do to the article: what becomes a claim and what does not, each with its words; and then the claims. */
export function AnnotationPreview({ plan, article, onBack, onMarked }: Props) {
  const t = useTranslations("annotations");
  const nameOf = useRowName();
  const heading = useRef<HTMLHeadingElement>(null);
  const { fitting, known, leftOut, versionNumber } = plan;
  const inputs = useMemo(
    () =>
      fitting.map(({ start, end, statement, origin }) => ({
        ...{ articleId: article.id, versionNumber, start, end, statement, origin },
      })),
    [fitting, article.id, versionNumber],
  );
  const marking = useMarkEach(inputs, onMarked);
  useEffect(() => heading.current?.focus(), []);
  const nothingNew = fitting.length === 0 && leftOut.length === 0 && known.length > 0;
  return (
    <>
      <section className="grid gap-3 rounded-xl border border-line bg-panel p-4 sm:p-5">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <h2 ref={heading} tabIndex={-1} className="text-lg font-semibold">
            {t("found", { fitting: fitting.length })}
          </h2>
          {!marking.running && <Button onClick={onBack}>{t("other")}</Button>}
        </div>
        {known.length > 0 && <p>{nothingNew ? t("all-known") : t("known", { count: known.length })}</p>}
        {leftOut.length > 0 && (
          <p>
            <a href="#left-out" className="text-ink underline underline-offset-2">
              {t("left-out", { count: leftOut.length })}
            </a>
          </p>
        )}
        {fitting.length > 0 && (
          <MarkEach
            total={fitting.length}
            marking={marking}
            slug={article.slug}
            nameOf={(index) => nameOf(fitting[index] ?? { row: 0, target: 1 })}
          />
        )}
      </section>
      {leftOut.length > 0 && <LeftOutList rows={leftOut} article={article} />}
      {fitting.length > 0 && <FittingList rows={fitting} article={article} />}
    </>
  );
}
