import Link from "next/link";
import { useTranslations } from "next-intl";
import { PanelSection } from "@/components/claim/panel-section";
import type { ClaimNote } from "@/lib/queries/draft/list-claim-notes";
import { NoteSaid } from "./note-said";

type Props = {
  readonly notes: readonly ClaimNote[];
  /** Where the article's drafts stand. */
  readonly address: string;
};

/** What the writer noted on a claim's words, and answered to it. Left out where there is nothing. */
export function ClaimDraftNotes({ notes, address }: Props) {
  const t = useTranslations("draft-notes");
  if (notes.length === 0) return null;
  return (
    <PanelSection title={t("at-claim")}>
      <ul className="divide-y divide-line">
        {notes.map(({ id, kind, draft, from, isHidden, resolved, ...said }) => (
          <li key={id} className="grid gap-1 py-2 first:pt-0 last:pb-0">
            <p className="text-[0.8125rem] text-soft">
              <b className="font-semibold text-ink">{t(`kind-${kind}`)}</b>{" "}
              <Link href={`${address}?draft=${draft}`}>{t(`at-claim-${from}`, { number: draft })}</Link>
              {resolved && ` · ${t("resolved")}`}
            </p>
            <NoteSaid {...said} />
            {isHidden && <p className="text-[0.8125rem] font-medium">{t("hidden")}</p>}
          </li>
        ))}
      </ul>
    </PanelSection>
  );
}
