"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { EditorButton } from "@/components/claim/editor-button";
import { Editor, EditorsProvider } from "@/components/claim/editors";
import { ReasonForm } from "@/components/claim/reason-form";
import { StateMark } from "@/components/claim/state-mark";
import { buttonClass } from "@/components/ui/button-class";
import { FindingMark } from "@/components/verdict/finding-mark";
import { countWrong, type StillWrong } from "@/lib/domain/article/signoff";
import { type ListedClaim, useWorkbench } from "./workbench-context";

type Props = { readonly wrong: readonly StillWrong[]; readonly mayRule: boolean };

/**
 * What was found wrong and is still printed: how many of what, the way to apply the corrections, and each claim with the words
 * that it should read and, for an editor, the ruling that its text stands.
 */
export function StillWrongClaims({ wrong, mayRule }: Props) {
  const t = useTranslations("sign-off");
  const { slug, claims, rights, personId } = useWorkbench();
  const numbers = wrong.map(({ number }) => number);
  const without = claims.filter(({ number, finding }) => numbers.includes(number) && !finding?.correction).length;
  return (
    <EditorsProvider focusAfter="sign-off-heading">
      <div className="grid justify-items-start gap-2 border-s-3 border-ink bg-sunken px-3 py-2.5">
        <h3 className="text-sm font-semibold">{t("wrong-heading")}</h3>
        <ul className="grid gap-0.5">
          {countWrong(wrong).map(({ count, ...finding }) => (
            <li key={finding.label}>
              {t.rich("wrong-lead", {
                ...{ count, finding: () => <FindingMark finding={finding} className="align-bottom" /> },
              })}
            </li>
          ))}
        </ul>
        <p>{t("wrong-what", { rule: mayRule ? "yes" : "no" })}</p>
        {without > 0 && <p>{t("wrong-without", { count: without })}</p>}
        {rights.revise && (
          <Link
            href={`/articles/${slug}/edit#corrections`}
            className={buttonClass(without < wrong.length ? "primary" : "plain")}
          >
            {t(without < wrong.length ? "to-edit" : "to-edit-text")}
          </Link>
        )}
        <ClaimRows
          numbers={numbers}
          below={(claim) => (
            <>
              <Instead claim={claim} />
              {mayRule && (
                <Editor
                  name={`stet-${claim.number}`}
                  form={<ReasonForm what="stet" claim={claim} personId={personId} />}
                >
                  <div className="justify-self-start">
                    <EditorButton
                      name={`stet-${claim.number}`}
                      look="plain"
                      label={t("stet-of", { number: claim.number })}
                    >
                      {t("stet")}
                    </EditorButton>
                  </div>
                </Editor>
              )}
            </>
          )}
        />
      </div>
    </EditorsProvider>
  );
}

/** The words that an approved correction puts in the place of the claim's. */
function Instead({ claim: { finding } }: { claim: ListedClaim }) {
  const t = useTranslations("sign-off");
  const { language, direction } = useWorkbench();
  if (!finding?.correction) return <p className="text-[0.8125rem] text-soft">{t("no-correction")}</p>;
  const words = () => (
    <span lang={language} dir={direction} className="font-serif">
      {finding.correction}
    </span>
  );
  return <p className="line-clamp-4 text-[0.8125rem]">{t.rich("instead", { words })}</p>;
}

type RowsProps = { readonly numbers: readonly number[]; readonly below?: (claim: ListedClaim) => ReactNode };

/** Some claims of the article, each a link to its panel, with what is to stand `below` each. */
export function ClaimRows({ numbers, below }: RowsProps) {
  const { claims, slug, direction } = useWorkbench();
  return (
    <ul className="grid w-full divide-y divide-line rounded-lg border border-line bg-panel">
      {claims
        .filter(({ number }) => numbers.includes(number))
        .map((claim) => (
          <li key={claim.id} className="grid gap-2 px-3 py-2">
            <Link
              href={`/articles/${slug}/claims/${claim.number}`}
              scroll={false}
              prefetch={false}
              className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 text-ink no-underline hover:bg-sunken"
            >
              <span className="font-semibold text-soft tabular-nums">{claim.number}</span>
              <span dir={direction} className="line-clamp-2 font-serif">
                {claim.statement}
              </span>
              <span className="col-start-2 flex flex-wrap gap-x-3 text-[0.8125rem]">
                {claim.finding && <FindingMark finding={claim.finding} state={claim.state} />}
                <StateMark state={claim.state} />
              </span>
            </Link>
            {below?.(claim)}
          </li>
        ))}
    </ul>
  );
}
