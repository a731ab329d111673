"use client";

import type { TickGroups } from "@/lib/queries/verdict/get-tick-groups";
import { TickGroup } from "./tick-group";
import { useEnteredGroup } from "./use-entered-group";

type Props = {
  readonly open: NonNullable<TickGroups["open"]>;
  /** The article and the source that the address asks for; the source is empty where it asks for none. */
  readonly asked: { readonly article: string; readonly source: string };
  readonly personId: string;
};

/** The group of ticks that is open, which is entered by a key of its own where it follows another one. */
export function OpenGroup({ open, asked, personId }: Props) {
  const shown = `${open.slug} ${open.sourceId}`;
  const group = useEnteredGroup(asked.source === "" ? "" : `${asked.article} ${asked.source}`, shown);
  return (
    <TickGroup
      key={shown}
      source={open.source}
      count={open.count}
      language={open.language}
      ticks={open.ticks}
      {...{ ...group, personId }}
    />
  );
}
