"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { type MouseEvent as ReactMouseEvent, useMemo, useState } from "react";
import { factRanges } from "@/components/article/use-coverage";
import { type ListedClaim, useWorkbench } from "@/components/article/workbench-context";
import { useDueWords } from "@/components/desk/plan/use-due-words";
import { useGoTo } from "@/components/live/use-go-to";
import { Button } from "@/components/ui/button";
import { FilterChoice, FilterSearch } from "@/components/ui/filter-fields";
import { FilterHere } from "@/components/ui/filter-here";
import { claimPriorities, visibleClaimStates } from "@/lib/domain/claim/claim";
import { rowWriter } from "./claim-row";
import { useRowsInParts } from "./more-rows";
import { SeveralBar } from "./several/several-bar";
import { type Several, useSeveral } from "./several/use-several";

const noFilter = { words: "", state: "", reviewer: "", priority: "" };
type Filter = typeof noFilter;

/** Every claim of the article in text order, with filters. */
export function ClaimList() {
  const t = useTranslations("claims");
  const words = useTranslations();
  const { claims, facts, slug, personId, rights, direction, now } = useWorkbench();
  const isFact = useMemo(() => {
    const places = new Set(factRanges(facts).map(({ start, end }) => `${start} ${end}`));
    return ({ anchor, isTick }: ListedClaim) => !isTick && places.has(`${anchor?.start} ${anchor?.end}`);
  }, [facts]);
  const dueWords = useDueWords(now);
  const write = useMemo(() => rowWriter(words, direction), [words, direction]);
  const rowOf = (claim: ListedClaim) =>
    write(claim, { due: claim.dueAt && dueWords(claim.dueAt).words, isFlagged: isFact(claim) });
  const [filter, setFilter] = useState(noFilter);
  const [withTicks, setWithTicks] = useState(false);
  const fitting = useMemo(() => claims.filter((claim) => fits(claim, filter, personId)), [claims, filter, personId]);
  // Hundreds of ticks would bury the claims that somebody works on; whoever looks for something finds them too.
  const isFolded = filter === noFilter && !withTicks;
  const shown = useMemo(() => (isFolded ? fitting.filter((claim) => !isSettled(claim)) : fitting), [isFolded, fitting]);
  const ticks = filter === noFilter ? fitting.filter(isSettled).length : 0;
  const { rows, more } = useRowsInParts(shown.length);
  const several = useSeveral(shown);
  const goTo = useGoTo();
  // One listener follows the rows' links in place: a router's link a row would cost more than the rest of the row.
  const follow = (event: ReactMouseEvent) => {
    const link = (event.target as Element).closest("a");
    if (!link || event.button !== 0 || event.altKey) return;
    const isSeveral = rights.mark && (event.metaKey || event.ctrlKey || event.shiftKey);
    if (!isSeveral && (event.metaKey || event.ctrlKey || event.shiftKey)) return;
    event.preventDefault();
    const id = link.closest("li")?.dataset.claim;
    if (isSeveral && id) several.choose(id, event.shiftKey);
    else goTo(link.pathname, { scroll: false });
  };

  if (claims.length === 0) {
    return (
      <div className="grid gap-2 px-6 py-12 text-center">
        <h2 className="text-base font-semibold">{t("none-title")}</h2>
        <p className="text-soft">{rights.mark ? t("none-body") : t("none-readonly")}</p>
      </div>
    );
  }
  const toLookAt = claims.filter(({ look }) => look !== null).length;
  return (
    <>
      {toLookAt > 0 && (
        <p className="border-b border-line bg-sunken px-4 py-2 text-[0.8125rem] font-medium">
          <Link href={`/articles/${slug}/carried`}>{t("to-look-at", { count: toLookAt })}</Link>
        </p>
      )}
      <div className="claim-filter">
        <FilterHere
          label={t("filter")}
          clear={filter === noFilter ? null : t("clear")}
          onAsk={(asked) => setFilter(Object.keys(asked).length === 0 ? noFilter : { ...noFilter, ...asked })}
        >
          <FilterSearch label={t("search")} name="words" value={filter.words} />
          <FilterChoice id="claims-state" name="state" label={t("state-filter")} value={filter.state}>
            <option value="">{t("all-states")}</option>
            {visibleClaimStates.map((state) => (
              <option key={state} value={state}>
                {words(`state.${state}`)}
              </option>
            ))}
          </FilterChoice>
          <FilterChoice id="claims-reviewer" name="reviewer" label={t("reviewer-filter")} value={filter.reviewer}>
            <option value="">{t("all-reviewers")}</option>
            <option value="mine">{t("mine")}</option>
            <option value="none">{t("unassigned")}</option>
          </FilterChoice>
          <FilterChoice id="claims-priority" name="priority" label={t("priority-filter")} value={filter.priority}>
            <option value="">{t("all-priorities")}</option>
            {claimPriorities.map((priority) => (
              <option key={priority} value={priority}>
                {words(`priority.${priority}`)}
              </option>
            ))}
          </FilterChoice>
        </FilterHere>
        {filter !== noFilter && (
          <p role="status" className="text-xs text-soft">
            {shown.length === 0 ? t("no-match") : t("shown", { shown: shown.length, total: claims.length })}
          </p>
        )}
      </div>
      {rights.mark &&
        (several.isChoosing ? (
          <SeveralBar several={several} />
        ) : (
          <div className="flex justify-end border-b border-line px-3 py-1">
            <Button look="quiet" onClick={several.begin}>
              {t("choose-several")}
            </Button>
          </div>
        ))}
      {ticks > 0 && (
        <p className="border-b border-line px-3 py-1">
          <Button look="quiet" aria-expanded={withTicks} onClick={() => setWithTicks(!withTicks)}>
            {t(withTicks ? "hide-ticks" : "show-ticks", { count: ticks })}
          </Button>
        </p>
      )}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the rows are links; this only keeps the page while following one */}
      <ol className="grid" onClick={follow}>
        {shown.slice(0, rows).map((claim) => (
          <li key={claim.id} data-claim={claim.id} className={rowClass(several, claim)}>
            {several.isChoosing && (
              <ChooseRow
                claim={claim}
                isChosen={several.isChosen(claim.id)}
                onChoose={several.choose}
                label={t("choose")}
              />
            )}
            <a
              href={`/articles/${slug}/claims/${claim.number}`}
              className="claim-row"
              // biome-ignore lint/security/noDangerouslySetInnerHtml: rowWriter escapes every word; it is tested for that
              dangerouslySetInnerHTML={{ __html: rowOf(claim) }}
            />
          </li>
        ))}
      </ol>
      {more}
    </>
  );
}

/** Takes a claim in or out of those that something is done with. */
function ChooseRow({
  claim,
  isChosen,
  onChoose,
  label,
}: {
  claim: ListedClaim;
  isChosen: boolean;
  onChoose: (id: string, upTo: boolean) => void;
  label: string;
}) {
  return (
    <input
      type="checkbox"
      aria-label={`${label} ${claim.number}`}
      checked={isChosen}
      onChange={({ nativeEvent }) => onChoose(claim.id, (nativeEvent as MouseEvent).shiftKey)}
      className="ms-4 mt-4 size-4 accent-ink"
    />
  );
}

/** How a row stands where several can be chosen. */
function rowClass({ isChoosing, isChosen }: Several, { id }: ListedClaim): string | undefined {
  if (!isChoosing) return undefined;
  return `flex items-start [&>a]:flex-1 ${isChosen(id) ? "bg-here-soft" : ""}`;
}

/** A tick that nobody has to work on, or only an editor, who has them in groups. */
function isSettled({ isTick, state }: ListedClaim): boolean {
  return isTick && (state === "submitted" || state === "approved");
}

function fits(claim: ListedClaim, { words, state, reviewer, priority }: Filter, personId: string): boolean {
  if (state && claim.state !== state) return false;
  if (priority && claim.priority !== priority) return false;
  if (reviewer === "mine" && claim.assignedToId !== personId) return false;
  if (reviewer === "none" && claim.assignedToId !== null) return false;
  const statement = claim.statement.toLocaleLowerCase();
  return words
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => statement.includes(word) || word === String(claim.number));
}
