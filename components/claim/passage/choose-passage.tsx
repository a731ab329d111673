"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useState } from "react";
import { choosePassageAction } from "@/actions/evidence";
import { useEditors } from "@/components/claim/editors";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { Notice } from "@/components/ui/notice";
import { useAnnounce } from "@/components/ui/toasts";
import { useAction } from "@/components/ui/use-action";
import type { ClaimState } from "@/lib/domain/claim/claim";
import type { TextRange } from "@/lib/domain/text/range";
import type { EvidenceDetail } from "@/lib/queries/claim/get-claim-detail";
import { ChosenBefore } from "./chosen-before";
import { FindInSnapshot } from "./find-in-snapshot";
import { SnapshotBeside } from "./snapshot-beside";
import { useSnapshotWords } from "./use-snapshot-words";

type Props = {
  readonly claim: {
    readonly id: string;
    readonly number: number;
    readonly revision: number;
    readonly state: ClaimState;
  };
  readonly evidence: EvidenceDetail & { readonly snapshotId: string };
};

/**
 * The kept text of a snapshot beside the claim, to choose the passage in: words that are selected are taken at once where
 * nothing is lost by that, and else by a button. Passages that were chosen for other claims come first.
 */
export function ChoosePassage({ claim, evidence }: Props) {
  const t = useTranslations("passage");
  const announce = useAnnounce();
  const { show, close } = useEditors();
  const { sourceId, snapshotId, id: evidenceId } = evidence;
  const { found, failure, ask } = useSnapshotWords({ sourceId, snapshotId, evidenceId });
  const [chosen, choose] = useState<(TextRange & { readonly words: string }) | null>(null);
  const { run, pending, failure: refused } = useAction(choosePassageAction);
  const isFirst = evidence.passageHow !== "exact" && evidence.passageHow !== "approximate";
  const isAtOnce = isFirst && claim.state !== "approved";

  const take = async ({ start, end }: TextRange) => {
    const seen = { claimId: claim.id, revision: claim.revision, evidenceId };
    if ((await run({ ...seen, snapshotId, start, end })) === null) return;
    announce(t("taken", { number: claim.number }));
    close(`passage-${evidenceId}`);
  };
  const select = (range: TextRange & { readonly words: string }, isWhole: boolean) => {
    choose(range);
    if (isAtOnce && isWhole && !pending) void take(range);
  };
  const find = async (words: string): Promise<boolean> => {
    const answer = await ask({ words, after: chosen?.end ?? 0 });
    if (answer?.hit) choose({ ...answer.hit, words: wordsOf(answer.part, answer.hit) });
    return answer?.hit != null;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") show(null);
    else if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && chosen) void take(chosen);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of what stands in it
    <div onKeyDown={onKeyDown} className="grid gap-2 rounded-[0.6rem] border border-edge p-3">
      <ChosenBefore passages={found?.chosenBefore ?? []} onTake={take} pending={pending} />
      <FindInSnapshot find={find} isAtOnce={isAtOnce} />
      {failure && <Notice tone="refusal">{failure}</Notice>}
      {found && <SnapshotBeside found={found} chosen={chosen} onSelect={select} onPart={(part) => ask({ part })} />}
      {found?.part.words === "" && <p className="text-soft">{t("no-words")}</p>}
      {claim.state === "approved" && <Notice tone="plain">{t("stale-warning")}</Notice>}
      {refused && <Notice tone="refusal">{refused.words}</Notice>}
      <div className="flex flex-wrap gap-2">
        <Button look="primary" disabled={!chosen || pending} onClick={() => chosen && take(chosen)}>
          {t("take")} <Kbd>Ctrl ↵</Kbd>
        </Button>
        <Button look="quiet" onClick={() => show(null)}>
          {t("close")}
        </Button>
      </div>
    </div>
  );
}

function wordsOf({ words, start: from }: { words: string; start: number }, { start, end }: TextRange): string {
  return words.slice(start - from, end - from);
}
