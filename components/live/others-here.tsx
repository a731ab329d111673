"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { useOpenClaim } from "@/components/article/use-open-claim";
import { useWorkbench } from "@/components/article/workbench-context";
import { stayAt } from "./tell-here";
import { useOthersHere } from "./use-others-here";

/** Who else has this article open, in the bar; tells the others that one is here, too. Takes its room before it is needed. */
export function OthersAtArticle() {
  const t = useTranslations("live");
  const { personId, slug } = useWorkbench();
  const claim = useOpenClaim();
  useEffect(() => stayAt(slug, claim), [slug, claim]);
  const [first, ...more] = useOthersHere(personId, slug);
  const words = first ? t("here", { first: first.name, others: more.length }) : "";
  return (
    <p
      title={[first, ...more].flatMap((person) => person?.name ?? []).join(", ")}
      className="hidden w-44 shrink truncate text-end text-xs text-soft md:block"
    >
      {words}
    </p>
  );
}

/** Who else has the open claim before them, and whether they are writing a verdict on it. */
export function OthersAtClaim({ claim }: { claim: number }) {
  const t = useTranslations("live");
  const { personId, slug } = useWorkbench();
  const others = useOthersHere(personId, slug, claim);
  return (
    <p className="min-w-0 flex-1 truncate text-end text-xs text-soft">
      {others
        .map(({ name, doing }) => t(doing === "writing-verdict" ? "writing-verdict" : "on-claim", { name }))
        .join(" · ")}
    </p>
  );
}
