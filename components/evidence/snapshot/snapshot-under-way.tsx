import { useFormatter, useTranslations } from "next-intl";
import type { SnapshotFacts } from "@/lib/queries/evidence/get-snapshot";
import { refusalWords, type Translate } from "@/messages/refusal-words";
import { ProgressWatch } from "./progress-watch";

/** A snapshot on its way: what happens now, why the last try failed, when the next one is. Looks again by itself. */
export function SnapshotUnderWay({ snapshot }: { snapshot: SnapshotFacts }) {
  const t = useTranslations();
  const format = useFormatter();
  const { id, sourceId, state, attempts, refusal, nextTryAt } = snapshot;
  const words = state === "fetching" ? "fetching" : refusal ? "next-try" : "waiting";
  const when = nextTryAt ? format.dateTime(nextTryAt, { timeStyle: "short" }) : "none";
  return (
    <div role="status" className="grid gap-1 text-[0.78rem] text-soft">
      {refusal && <p className="break-words">{refusalWords(t as Translate, refusal)}</p>}
      <p className="flex items-center gap-2">
        <span
          aria-hidden="true"
          className="size-3 shrink-0 animate-spin rounded-full border-2 border-edge border-t-ink motion-reduce:animate-none"
        />
        {t(`snapshot.${words}`, { when })}
      </p>
      <ProgressWatch id={id} sourceId={sourceId} state={state} attempts={attempts} />
    </div>
  );
}
