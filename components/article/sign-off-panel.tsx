"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { signOffArticleAction, withdrawSignOffAction } from "@/actions/article";
import { ChangedMeanwhile, useShown } from "@/components/live/shown-revision";
import { Button } from "@/components/ui/button";
import { TextAreaField } from "@/components/ui/field";
import { Kbd } from "@/components/ui/kbd";
import { Notice } from "@/components/ui/notice";
import { useAnnounce } from "@/components/ui/toasts";
import { useAction } from "@/components/ui/use-action";
import { useDraft } from "@/components/ui/use-draft";
import type { StillWrong } from "@/lib/domain/article/signoff";
import { ClaimRows, StillWrongClaims } from "./still-wrong-claims";
import { useWorkbench } from "./workbench-context";

export type SignOffPanelProps = {
  /** `signIn` says under which sign-in. */
  readonly signedOff: { readonly by: string; readonly when: string; readonly signIn: ReactNode } | null;
  /** The numbers of the claims that stand in the way. */
  readonly inTheWay: readonly number[];
  /** What was found wrong and is still printed. */
  readonly stillWrong: readonly StillWrong[];
  /** Whether this person may rule that such a text stands. */
  readonly mayRule: boolean;
  /** Whether the newsroom asks that every sentence holds a claim or a skip. */
  readonly fullCoverage: boolean;
  readonly covers: { readonly claims: number; readonly skips: number; readonly sha256: string };
};

/** The article's sign-off: what is wrong and still printed, what else is in the way, what it would cover, and the button. */
export function SignOffPanel({ signedOff, inTheWay, stillWrong, mayRule, fullCoverage, covers }: SignOffPanelProps) {
  const t = useTranslations("sign-off");
  const { articleId, versionNumber, unmarked, skips, rights } = useWorkbench();
  const announce = useAnnounce();
  const signing = useAction(signOffArticleAction);
  const shown = useShown(covers.sha256);
  const sign = async () => {
    if (await signing.run({ articleId, subjectSha256: shown.value })) announce(t("done"));
  };
  // It may have been required only after this page was read.
  const required = fullCoverage || signing.failure?.reason === "coverage-incomplete";
  const coverageMissing = required && unmarked.length > 0;
  // The workbench hears of a skip before this panel is read anew; until then it would sign what is no longer so.
  const isBehind = !signedOff && skips.length !== covers.skips;
  return (
    <section aria-labelledby="sign-off-heading" className="grid gap-4 px-4 py-5">
      <h2 id="sign-off-heading" tabIndex={-1} className="text-base font-bold">
        {t("heading")}
      </h2>
      {signedOff && <Notice tone="good">{`${t("by", { name: signedOff.by })}, ${signedOff.when}`}</Notice>}
      {signedOff?.signIn}
      {!signedOff && stillWrong.length > 0 && <StillWrongClaims wrong={stillWrong} mayRule={mayRule} />}
      {!signedOff && inTheWay.length > 0 && (
        <div className="grid gap-1">
          <h3 className="text-sm font-semibold">{t("in-the-way", { count: inTheWay.length })}</h3>
          <ClaimRows numbers={inTheWay} />
        </div>
      )}
      {!signedOff && coverageMissing && <CoverageMissing />}
      {!signedOff && inTheWay.length === 0 && stillWrong.length === 0 && !coverageMissing && (
        <p>{covers.claims === 0 ? t("nothing-marked") : t("ready")}</p>
      )}
      <dl className="grid gap-2 rounded-lg border border-line px-3 py-2.5 text-[0.8125rem]">
        <div>
          <dt className="text-soft">{t("what")}</dt>
          <dd>
            {t("covers", { version: versionNumber, claims: covers.claims, skips: covers.skips })}{" "}
            {t("sentences-left", { count: unmarked.length })}
          </dd>
        </div>
        <div>
          <dt className="text-soft">{t("hash")}</dt>
          <dd className="font-mono text-xs break-all">{covers.sha256}</dd>
        </div>
      </dl>
      {signing.failure && <Notice tone="refusal">{signing.failure.words}</Notice>}
      {rights.signOff && !signedOff && <ChangedMeanwhile shown={shown} what="article-changed" />}
      {!rights.signOff && <p className="text-soft">{t("not-yours")}</p>}
      {rights.signOff && !signedOff && (
        <Button
          look="primary"
          onClick={sign}
          disabled={
            signing.pending ||
            shown.isOutdated ||
            isBehind ||
            inTheWay.length > 0 ||
            stillWrong.length > 0 ||
            covers.claims === 0 ||
            coverageMissing
          }
        >
          {t("do")}
        </Button>
      )}
      {rights.signOff && signedOff && <WithdrawForm sha256={covers.sha256} />}
    </section>
  );
}

/** What the newsroom asks for and the article lacks, with the way to the sentences that nobody looked at. */
function CoverageMissing() {
  const t = useTranslations("sign-off");
  const { unmarked, unmarkedStep } = useWorkbench();
  return (
    <div className="grid justify-items-start gap-2">
      <h3 className="text-xs font-semibold text-soft">{t("coverage-needed")}</h3>
      <p>{t("coverage-why", { count: unmarked.length })}</p>
      <Button onClick={() => unmarkedStep.current(1)} aria-keyshortcuts="g">
        {t("to-unmarked")} <Kbd>G</Kbd>
      </Button>
    </div>
  );
}

function WithdrawForm({ sha256 }: { sha256: string }) {
  const t = useTranslations("sign-off");
  const { articleId, personId } = useWorkbench();
  const announce = useAnnounce();
  const { run, pending, failure, errorOf } = useAction(withdrawSignOffAction);
  const { values, set, discard } = useDraft(`${personId}:withdraw-sign-off:${articleId}`, { reason: "" });
  const submit = async () => {
    if (!(await run({ articleId, subjectSha256: sha256, reason: values.reason }))) return;
    discard();
    announce(t("withdrawn"));
  };
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <TextAreaField
        id="withdraw-reason"
        label={t("reason")}
        hint={t("withdraw-hint")}
        value={values.reason}
        onChange={(event) => set("reason", event.target.value)}
        error={errorOf("reason")}
      />
      {failure && failure.field !== "reason" && <Notice tone="refusal">{failure.words}</Notice>}
      <Button type="submit" disabled={pending}>
        {t("withdraw")}
      </Button>
    </form>
  );
}
