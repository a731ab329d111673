import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";

type Props = {
  readonly address: string;
  /** Whether this is where the article was fetched from before. */
  readonly again: boolean;
  readonly busy: boolean;
  readonly error: string | undefined;
  readonly onAddress: (address: string) => void;
  readonly onFetch: () => void;
  /** What is under way. */
  readonly children: ReactNode;
};

/** A page's address, for the server to fetch. */
export function AddressField({ address, again, busy, error, onAddress, onFetch, children }: Props) {
  const t = useTranslations("article-import");
  const fetchNow = () => {
    if (!busy && address.trim() !== "") onFetch();
  };
  return (
    <div className="grid gap-2 rounded-xl border border-line bg-panel p-4 sm:p-5">
      <div className="grid items-start gap-3 sm:grid-cols-[minmax(0,1fr)_auto]">
        <TextField
          id="address"
          type="url"
          inputMode="url"
          dir="ltr"
          label={t("address")}
          hint={t("address-hint")}
          placeholder="https://"
          autoCapitalize="none"
          spellCheck={false}
          value={address}
          error={error}
          onChange={(event) => onAddress(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter") return;
            event.preventDefault();
            fetchNow();
          }}
        />
        <Button className="sm:mt-5.5" onClick={fetchNow} aria-disabled={busy || address.trim() === ""}>
          {t(again ? "fetch-again" : "fetch")}
        </Button>
      </div>
      {children}
    </div>
  );
}
