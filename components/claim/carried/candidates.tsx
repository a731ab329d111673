"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { adjustEndsAction } from "@/actions/claim";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { Notice } from "@/components/ui/notice";
import { useAnnounce } from "@/components/ui/toasts";
import { useAction } from "@/components/ui/use-action";
import { useHotkeys } from "@/components/ui/use-hotkeys";
import { ClaimInSentence } from "@/components/verdict/queue/claim-in-sentence";
import type { VisibleClaimState } from "@/lib/domain/claim/claim";
import type { Finding } from "@/lib/domain/verdict/rating-scale";
import type { CarriedPlace } from "@/lib/queries/claim/get-carried";

type Props = {
  readonly claim: {
    readonly finding: Finding | null;
    readonly id: string;
    readonly number: number;
    readonly revision: number;
    readonly state: VisibleClaimState;
  };
  readonly candidates: readonly CarriedPlace[];
  readonly versionNumber: number;
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  readonly mayPlace: boolean;
  readonly then: string;
};

/** The places where a lost claim might stand, for a person to choose from; Galley chooses none by itself. */
export function Candidates({ claim, candidates, versionNumber, language, direction, mayPlace, then }: Props) {
  const t = useTranslations("carried");
  const router = useRouter();
  const announce = useAnnounce();
  const { run, pending, failure } = useAction(adjustEndsAction);
  const place = async ({ start, end }: CarriedPlace) => {
    if (!(await run({ claimId: claim.id, revision: claim.revision, versionNumber, start, end }))) return;
    announce(t("placed", { number: claim.number }));
    router.replace(then, { scroll: false });
  };
  const keys = candidates.slice(0, 5).map((candidate, i) => [String(i + 1), () => void place(candidate)] as const);
  useHotkeys(mayPlace ? Object.fromEntries(keys) : {});
  if (candidates.length === 0) return <p className="text-soft">{t("no-candidates")}</p>;
  return (
    <section aria-label={t("candidates")} className="grid gap-2">
      <h3 className="font-semibold">{t("candidates")}</h3>
      <p className="text-soft">{t("candidates-hint")}</p>
      <ol className="grid gap-2">
        {candidates.map((candidate, i) => (
          <li key={candidate.start} className="grid gap-2 rounded-lg border border-dashed border-edge px-4 py-3">
            <ClaimInSentence
              surroundings={candidate.surroundings}
              state={claim.state}
              finding={claim.finding}
              language={language}
              direction={direction}
            />
            {mayPlace && (
              <div>
                <Button onClick={() => place(candidate)} aria-disabled={pending} aria-keyshortcuts={String(i + 1)}>
                  {t("place-here")} <Kbd>{String(i + 1)}</Kbd>
                </Button>
              </div>
            )}
          </li>
        ))}
      </ol>
      {failure && <Notice tone="refusal">{failure.words}</Notice>}
    </section>
  );
}
