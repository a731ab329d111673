import { useFormatter, useTranslations } from "next-intl";
import type { VerdictDecision } from "@/lib/queries/claim/get-claim-detail";
import { SignInLine } from "./sign-in-line";

const looks = {
  approve: { sign: "✓", state: "state-approved" },
  reaffirm: { sign: "✓", state: "state-approved" },
  "request-changes": { sign: "!", state: "state-changes-requested" },
} as const;

/** The decisions on one revision, oldest first; nothing without one. */
export function Decisions({ decisions }: { decisions: readonly VerdictDecision[] }) {
  const t = useTranslations("verdict-view");
  const format = useFormatter();
  if (decisions.length === 0) return null;
  return (
    <ul className="grid gap-2">
      {decisions.map(({ id, kind, reason, decidedBy, decidedAt, signIn }) => (
        <li key={id} className={`${looks[kind].state} rounded-lg border-s-3 border-c bg-bg px-3 py-2`}>
          <p className="text-[0.8125rem] font-semibold text-c">
            <span aria-hidden="true">{looks[kind].sign} </span>
            {t(`decided-${kind}`, {
              name: decidedBy,
              when: format.dateTime(decidedAt, { dateStyle: "medium", timeStyle: "short" }),
            })}
          </p>
          <SignInLine signIn={signIn} />
          {reason !== null && (
            <p dir="auto" className="mt-1 break-words whitespace-pre-line">
              {reason}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
