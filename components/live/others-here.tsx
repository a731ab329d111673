"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { useOpenClaim } from "@/components/article/use-open-claim";
import { useWorkbench } from "@/components/article/workbench-context";
import { initialsOf } from "@/lib/domain/live/initials";
import { stayAt } from "./tell-here";
import { useOthersHere } from "./use-others-here";

/** So many have a circle of their own in the bar; the others are counted. */
const MOST_SHOWN = 3;

/**
 * Who else has this article open, in the bar, by their initials; tells the others that one is here, too. Takes its room before
 * it is needed.
 */
export function OthersAtArticle() {
  const t = useTranslations("live");
  const { personId, slug } = useWorkbench();
  const claim = useOpenClaim();
  useEffect(() => stayAt(slug, claim), [slug, claim]);
  const others = useOthersHere(personId, slug);
  const [first, ...more] = others;
  const shown = others.length > MOST_SHOWN ? others.slice(0, MOST_SHOWN - 1) : others;
  return (
    <p title={others.map(({ name }) => name).join(", ")} className="hidden w-23 shrink-0 text-end text-xs md:block">
      <span className="unseen">{first ? t("here", { first: first.name, others: more.length }) : ""}</span>
      <span aria-hidden="true" className="flex justify-end gap-1">
        {shown.map(({ id, name }) => (
          <Circle key={id}>{initialsOf(name)}</Circle>
        ))}
        {others.length > shown.length && <Circle>{`+${others.length - shown.length}`}</Circle>}
      </span>
    </p>
  );
}

function Circle({ children }: { readonly children: string }) {
  return (
    <bdi className="inline-grid size-7 place-items-center rounded-full border border-line bg-sunken font-semibold text-ink">
      {children}
    </bdi>
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
