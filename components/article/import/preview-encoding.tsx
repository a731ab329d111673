"use client";

import { useTranslations } from "next-intl";
import { EncodingField } from "@/components/ui/encoding-field";
import type { ActionFailure } from "@/components/ui/use-action";
import type { EncodingNote } from "@/lib/domain/evidence/reading-note";
import type { Encoding } from "@/lib/domain/text/encodings";

/** The way from a preview to one in another encoding, as useSourcePreview has it. */
export type Rereading = {
  readonly busy: boolean;
  readonly refused: ActionFailure | null;
  /** What else the source may be written in, as the first reading found. */
  readonly likely: EncodingNote["likely"];
  readonly readAs: (encoding: Encoding) => void;
};

/** Offers other encodings; choosing one reads the source again, and nothing that was set meanwhile is lost. */
export function PreviewEncoding({ note, rereading }: { note: EncodingNote; rereading: Rereading }) {
  const t = useTranslations("encoding");
  return (
    <>
      <EncodingField
        id="encoding"
        value={note.encoding}
        note={rereading}
        error={rereading.refused?.words}
        onChange={rereading.readAs}
      />
      <p role="status" className="text-xs text-soft empty:hidden">
        {rereading.busy && t("reading")}
      </p>
    </>
  );
}
