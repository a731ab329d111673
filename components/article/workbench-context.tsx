"use client";

import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from "react";
import type { Transfer } from "@/components/claim/attach/read-transfer";
import type { TextRange } from "@/lib/domain/text/range";
import type { WorkbenchClaim } from "@/lib/queries/parts/workbench-claims";
import type { Shown } from "./held-news";
import { type Marks, unpackMarks } from "./packed-marks";
import { type CoverageView, useCoverage } from "./use-coverage";
import { useNews } from "./use-news";

/** A claim as article, rail and list need it in the browser. */
export type ListedClaim = WorkbenchClaim;

/** What the person may do here, decided on the server. It only shapes the screen: every command asks again. */
type WorkbenchRights = {
  readonly mark: boolean;
  readonly signOff: boolean;
  readonly plan: boolean;
  readonly revise: boolean;
  readonly assign: boolean;
  readonly comment: boolean;
};

/** What the workbench knows in the browser beside the marks. */
type WorkbenchData = Pick<Shown, "plan"> & {
  readonly articleId: string;
  readonly slug: string;
  readonly versionNumber: number;
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  readonly personId: string;
  readonly rights: WorkbenchRights;
  /** When the page was made, by the server's clock: due times are seen from there. */
  readonly now: Date;
  /** Up to which index of the log all this is the newest, at least. */
  readonly seen: number;
};

type WorkbenchView = WorkbenchData &
  Omit<Marks, "packedSentences" | "packedCrossheads"> &
  CoverageView & {
    /** Claims and skips as the page was made with, before anything was heard. */
    readonly made: Pick<Shown, "claims" | "skips">;
    /** The words that are chosen now, by selection or by stepping. */
    readonly chosen: TextRange | null;
    readonly choose: (range: TextRange | null) => void;
    /** The claim whose ends are being moved, by its number. */
    readonly adjusting: number | null;
    readonly adjust: (claim: number | null) => void;
    /** Whether the panel is up, where it is a sheet from below. */
    readonly raised: boolean;
    readonly raise: (up: boolean) => void;
    /** What was pasted or dropped onto the article, until the form of the claim that it is for takes it. */
    readonly brought: Brought | null;
    readonly bring: (brought: Brought | null) => void;
  };

/** What is to be put to a claim, by its number. */
export type Brought = { readonly claim: number; readonly what: Transfer };

const Context = createContext<WorkbenchView | null>(null);

/** The workbench around this component. */
export function useWorkbench(): WorkbenchView {
  const workbench = useContext(Context);
  if (!workbench) throw new Error("this component stands outside the workbench");
  return workbench;
}

type ProviderProps = {
  readonly data: WorkbenchData;
  /** As packMarks packs them. */
  readonly marks: string;
  readonly children: ReactNode;
};

export function WorkbenchProvider({ data, marks, children }: ProviderProps) {
  const [chosen, setChosen] = useState<TextRange | null>(null);
  // A selection is read more than once as it settles; the same words must not count as other words.
  const choose = useCallback((range: TextRange | null) => {
    setChosen((now) => (now && range && now.start === range.start && now.end === range.end ? now : range));
  }, []);
  const [adjusting, adjust] = useState<number | null>(null);
  const [raised, raise] = useState(false);
  const [brought, bring] = useState<Brought | null>(null);
  // Offsets chosen in one version stand at other words in the next.
  const shown = useRef(data.versionNumber);
  useEffect(() => {
    if (shown.current === data.versionNumber) return;
    shown.current = data.versionNumber;
    setChosen(null);
    adjust(null);
  }, [data.versionNumber]);
  const made = useMemo(() => unpackMarks(marks), [marks]);
  const page = useMemo(() => ({ ...data, ...made }), [data, made]);
  const live = useNews(page);
  const coverage = useCoverage(live);
  const value = useMemo(
    () => ({ ...live, made, ...coverage, chosen, choose, adjusting, adjust, raised, raise, brought, bring }),
    [live, made, coverage, chosen, choose, adjusting, raised, brought],
  );
  return <Context.Provider value={value}>{children}</Context.Provider>;
}
