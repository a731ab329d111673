import { useTranslations } from "next-intl";
import { DecisionForm } from "@/components/verdict/decision-form";
import type { ClaimPanelData } from "@/lib/queries/claim/get-claim-panel";
import { EditorButton } from "./editor-button";
import { Editor } from "./editors";
import { SubmitVerdictForm } from "./submit-verdict-form";
import { WithdrawButton } from "./withdraw-button";

type Props = { readonly panel: ClaimPanelData; readonly personId: string };

/**
 * What this person can do next for the claim in its state: one primary button, named by what it does, and at most one beside
 * it. On a narrow screen it stands at the thumb. Nothing for who only reads.
 */
export function NextStep({ panel: { detail, rights, scale }, personId }: Props) {
  const { claim, quote, evidence, warnings, standing } = detail;
  const t = useTranslations("verdict-form");
  const words = useTranslations("claim");
  if (!rights.decide && !rights.verdict && !rights.withdraw && !rights.ruleStet) return null;
  const form = (
    <SubmitVerdictForm
      claim={claim}
      quote={quote}
      scale={scale}
      earlier={
        standing && {
          ...{ rating: standing.rating.key, rationale: standing.rationale ?? "" },
          correction: standing.correction,
        }
      }
      evidenceCount={evidence.length}
      warnings={warnings}
      personId={personId}
    />
  );
  return (
    <div className="grid gap-2 border-b border-line bg-panel px-5 py-3 max-lg:sticky max-lg:bottom-0 max-lg:z-10 max-lg:order-last max-lg:border-t">
      {rights.decide && (
        <DecisionForm
          claim={claim}
          rating={standing?.rating.label ?? ""}
          personId={personId}
          barred={rights.barred}
          focusAfter="claim-heading"
        />
      )}
      <Editor name="verdict" form={form}>
        <div className="flex flex-wrap gap-2 empty:hidden">
          {rights.verdict && (
            <EditorButton
              name="verdict"
              keyName="v"
              primary={!rights.decide && (evidence.length > 0 || standing !== null)}
            >
              {standing ? t("again") : t("propose")}
            </EditorButton>
          )}
          {rights.ruleStet && <EditorButton name="stet">{words("stet")}</EditorButton>}
          {rights.withdraw && <WithdrawButton claim={claim} />}
        </div>
      </Editor>
    </div>
  );
}
