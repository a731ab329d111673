"use client";

import { memo, useMemo, useRef } from "react";
import { wordsOf } from "@/lib/domain/text/edit";
import { BlockClaims } from "./block-claims";
import { BlockField } from "./block-field";
import { BlockTools } from "./block-tools";
import { claimSpans } from "./editing-claim";
import type { Caret, EditorBlock } from "./editor-block";
import { useEditor } from "./editor-context";
import { lineGuess } from "./line-guess";
import { useNear } from "./near-watcher";

type Props = {
  readonly block: EditorBlock;
  /** Whether somebody is in it, or was last. */
  readonly active: boolean;
  /** Its place from 1, and how many there are; told to the active block alone, so that the others stay as they are. */
  readonly place: number;
  readonly count: number;
  readonly wanted: Caret | null;
};

/** One block: what it is, its words, its claims. Only near the window are the words a field; elsewhere they are text. */
export const BlockRow = memo(function BlockRow({ block, active, place, count, wanted }: Props) {
  const { text, claims, near: watcher, nameOf, direction, language } = useEditor();
  const row = useRef<HTMLDivElement>(null);
  const near = useNear(watcher, row);
  const words = useMemo(() => wordsOf(text, block.pieces), [text, block.pieces]);
  const open = active || near;
  const spans = useMemo(() => (open ? claimSpans(claims, block.pieces) : []), [open, claims, block.pieces]);
  const gone = useMemo(() => {
    const held = new Set(spans.map(({ claim }) => claim.id));
    const home = block.block === null || !open ? [] : (claims.byBlock[block.block] ?? []);
    return home.filter(({ id }) => !held.has(id));
  }, [open, claims, block.block, spans]);
  const { kind, level, ordered } = block;
  const name = nameOf(block);
  const claimsId = `claims-of-${block.id}`;
  return (
    <div
      ref={row}
      className="edit-row"
      data-kind={kind}
      data-level={level}
      data-lines={lineGuess(words.length)}
      data-ordered={ordered || undefined}
      data-active={active || undefined}
    >
      <div className="edit-kind">
        {active ? <BlockTools block={block} place={place} count={count} /> : <span>{name}</span>}
      </div>
      {open ? (
        <BlockField
          block={block}
          words={words}
          spans={spans}
          name={name}
          place={place}
          count={count}
          describedBy={spans.length > 0 ? claimsId : undefined}
          wanted={wanted}
        />
      ) : (
        <div dir={direction} className="edit-words">
          <div lang={language} className="edit-shown">
            {words}
          </div>
        </div>
      )}
      {open && <BlockClaims id={claimsId} spans={spans} gone={gone} />}
    </div>
  );
});
