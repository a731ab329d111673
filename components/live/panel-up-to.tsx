"use client";

import { useEffect } from "react";
import { KeepPlace } from "./keep-place";
import { liveChannel } from "./live-channel";

/**
 * Stands in every page of the workbench's panel, which is read anew without the article beside it. `seen` is up to where of the
 * log it shows; what has happened since, while it was on its way or kept for going back to, is looked up.
 */
export function PanelUpTo({ seen, personId }: { seen: number; personId: string }) {
  useEffect(() => liveChannel(personId, seen).lookBack(seen), [personId, seen]);
  return <KeepPlace seen={seen} />;
}
