import { useFormatter, useTranslations } from "next-intl";
import type { VerdictDecision } from "@/lib/queries/claim/get-claim-detail";
import { SignInLine } from "./sign-in-line";

const signs = { approve: "approved", reaffirm: "approved", "request-changes": "changes-requested" } as const;

/** The decisions on one revision, oldest first; nothing without one. */
export function Decisions({ decisions }: { decisions: readonly VerdictDecision[] }) {
  const t = useTranslations("verdict-view");
  const format = useFormatter();
  if (decisions.length === 0) return null;
  return (
    <ul className="grid gap-2">
      {decisions.map(({ id, kind, reason, decidedBy, decidedAt, signIn }) => (
        <li key={id} className="border-s-3 border-edge ps-3">
          <p className="text-[0.8125rem] font-semibold">
            <i aria-hidden="true" className={`sign sign-${signs[kind]}`} />{" "}
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
