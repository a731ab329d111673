import { useFormatter, useTranslations } from "next-intl";
import type { VerdictDetail } from "@/lib/queries/claim/get-claim-detail";
import { SignInLine } from "./sign-in-line";

/** What an editor asked for when a verdict was sent back, in their words; nothing where none was. Server components only. */
export function RequestAsked({ verdict }: { verdict: VerdictDetail }) {
  const t = useTranslations("verdict-view");
  const format = useFormatter();
  const asked = verdict.decisions.findLast(({ kind }) => kind === "request-changes");
  if (verdict.state !== "returned" || !asked) return null;
  return (
    <div className="grid gap-1.5 px-5 pt-4">
      <p className="text-sm">
        <i aria-hidden="true" className="sign sign-changes-requested" />{" "}
        {t("decided-request-changes", {
          name: asked.decidedBy,
          when: format.dateTime(asked.decidedAt, { dateStyle: "medium", timeStyle: "short" }),
        })}
      </p>
      <blockquote dir="auto" className="text-base leading-snug break-words whitespace-pre-line">
        {asked.reason}
      </blockquote>
      <SignInLine signIn={asked.signIn} />
    </div>
  );
}
