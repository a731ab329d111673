"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { EditedClaim } from "@/lib/queries/article/get-editing";
import type { ClaimSpan } from "./editing-claim";
import { useEditor, useFates } from "./editor-context";

/** How many claims stand beside a block before the rest are asked for. */
const SHOWN = 8;

type Props = {
  readonly id: string;
  readonly spans: readonly ClaimSpan[];
  /** The claims that stood in this block and of which it holds nothing any more. */
  readonly gone: readonly EditedClaim[];
};

/** The claims in a block, and what the edit would do to each. Opened, each says its words. */
export function BlockClaims({ id, spans, gone }: Props) {
  const t = useTranslations("article-editor");
  const fates = useFates();
  const [all, setAll] = useState(false);
  const claims = [...spans.map(({ claim }) => claim), ...gone.filter((claim) => fates.get(claim.id)?.fate === "lost")];
  if (claims.length === 0) return null;
  return (
    <ul id={id} aria-label={t("claims-here")} className="edit-claims">
      {(all ? claims : claims.slice(0, SHOWN)).map((claim) => (
        <li key={claim.id}>
          <ClaimLine claim={claim} />
        </li>
      ))}
      {!all && claims.length > SHOWN && (
        <li>
          <button
            type="button"
            onClick={() => setAll(true)}
            className="target text-xs font-semibold text-ink underline"
          >
            {t("more-claims", { count: claims.length - SHOWN })}
          </button>
        </li>
      )}
    </ul>
  );
}

function ClaimLine({ claim }: { claim: EditedClaim }) {
  const t = useTranslations("article-editor");
  const states = useTranslations("state");
  const { text, direction, language, address } = useEditor();
  const { number, state, finding, start, end, id } = claim;
  const { fate, askedAgain } = useFates().get(id) ?? { fate: "kept", askedAgain: false };
  const quote = text.slice(start, end);
  return (
    <details className={`edit-claim f-${finding?.colour ?? "none"}`} data-fate={fate}>
      <summary title={quote}>
        <b>
          <i aria-hidden="true" className={`sign sign-${finding?.sign ?? state}`} /> {number}
        </b>
        <span className="unseen">
          {finding && `${finding.label}, `}
          {states(state)}
        </span>{" "}
        <span>{t(`fate-${fate}`)}</span>
      </summary>
      <blockquote dir={direction} lang={language}>
        {quote}
      </blockquote>
      {askedAgain && <p>{t("asked-again-here")}</p>}
      <p>
        <a className="target" href={`${address}/claims/${number}`} target="_blank" rel="noreferrer">
          {t("open-claim", { number })}
        </a>
      </p>
    </details>
  );
}
