"use client";

import { useTranslations } from "next-intl";
import { assignClaimAction } from "@/actions/claim";
import { DueTime } from "@/components/desk/plan/due-time";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { Notice } from "@/components/ui/notice";
import { useAnnounce } from "@/components/ui/toasts";
import { useAction } from "@/components/ui/use-action";
import { useHotkeys } from "@/components/ui/use-hotkeys";
import type { ClaimDetail } from "@/lib/queries/claim/get-claim-detail";
import { EditorButton } from "./editor-button";
import { useEditors } from "./editors";

type Props = {
  readonly claim: Pick<ClaimDetail["claim"], "id" | "number" | "revision" | "assignedToId" | "assignedTo" | "dueAt">;
  readonly personId: string;
  readonly mayAssign: boolean;
  readonly now: Date;
};

/** Who has the claim and until when; one key takes it or gives it back, another opens the form that gives it to somebody. */
export function ClaimHolder({ claim, personId, mayAssign, now }: Props) {
  const t = useTranslations("claim");
  const announce = useAnnounce();
  const { show } = useEditors();
  const { run, pending, failure } = useAction(assignClaimAction);
  const isOwn = claim.assignedToId === personId;
  const take = async () => {
    const { id: claimId, revision, number } = claim;
    const done = await run({ claimId, revision, assignedToId: isOwn ? null : personId });
    if (done) announce(t(isOwn ? "given-back" : "taken", { number }));
  };
  useHotkeys({
    t: mayAssign ? () => void take() : undefined,
    "Shift+t": mayAssign ? () => show("give") : undefined,
  });
  return (
    <div className="grid gap-2 px-5 pb-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-[0.8125rem]">
        <p>
          {isOwn ? t("holder-you") : t("holder", { name: claim.assignedTo ?? "none" })}
          {claim.dueAt && (
            <>
              {" · "}
              <DueTime due={claim.dueAt} now={now} />
            </>
          )}
        </p>
        {mayAssign && (
          <span className="flex flex-wrap gap-1">
            <Button
              look="quiet"
              className="min-h-8 px-2 py-1 text-xs"
              disabled={pending}
              onClick={take}
              aria-keyshortcuts="t"
            >
              {t(isOwn ? "give-back" : "take")} <Kbd>T</Kbd>
            </Button>
            <EditorButton name="give" isSmall>
              {t("give")} <Kbd>⇧T</Kbd>
            </EditorButton>
          </span>
        )}
      </div>
      {failure && <Notice tone="refusal">{failure.words}</Notice>}
    </div>
  );
}
