"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { useIsPlacing } from "@/components/article/use-is-placing";
import { useWorkbench } from "@/components/article/workbench-context";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { Menu } from "@/components/ui/menu";
import { useHotkeys } from "@/components/ui/use-hotkeys";
import type { ClaimRights } from "@/lib/queries/claim/get-claim-panel";
import { EditorButton } from "./editor-button";
import { useEditorKeys, useEditors } from "./editors";

/** What can be done with a claim besides its next step, and the keys of all of its forms. */
export function ClaimActions({ claim, offers }: { claim: { readonly number: number }; offers: ClaimRights }) {
  const t = useTranslations("claim");
  const { adjust, choose, claims } = useWorkbench();
  const anchor = claims.find(({ number }) => number === claim.number)?.anchor;
  const moveEnds = () => {
    adjust(claim.number);
    choose(anchor ?? null);
  };
  // Whoever comes from the claims to look at, to choose where this one stands, begins with that.
  const begin = useRef(moveEnds);
  const isPlacing = useIsPlacing();
  useEffect(() => {
    if (offers.edit && isPlacing) begin.current();
  }, [offers.edit, isPlacing]);
  useEditorKeys({
    e: offers.edit ? "edit" : undefined,
    d: offers.dismiss ? "dismiss" : undefined,
    s: offers.attach ? "attach" : undefined,
    v: offers.verdict ? "verdict" : undefined,
  });
  const { show } = useEditors();
  const rate = ({ key }: KeyboardEvent) => show("verdict", key);
  const ratings = Object.fromEntries([..."123456789"].map((key) => [key, offers.verdict ? rate : undefined]));
  useHotkeys({ ...ratings, b: offers.edit ? moveEnds : undefined });
  if (!offers.edit && !offers.dismiss && !offers.reopen) return null;
  return (
    <Menu label={t("more")}>
      {offers.edit && (
        <EditorButton name="edit" keyName="e">
          {t("edit")}
        </EditorButton>
      )}
      {offers.edit && (
        <Button look="quiet" onClick={moveEnds} aria-keyshortcuts="b">
          {t("adjust")} <Kbd>B</Kbd>
        </Button>
      )}
      {offers.dismiss && (
        <EditorButton name="dismiss" keyName="d">
          {t("dismiss")}
        </EditorButton>
      )}
      {offers.reopen && <EditorButton name="reopen">{t("reopen")}</EditorButton>}
    </Menu>
  );
}
