import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import type { FetchedPage } from "./use-article-source";

type Props = {
  readonly address: string;
  readonly page: FetchedPage | null;
  readonly pending: boolean;
  readonly error: string | undefined;
  readonly onAddress: (address: string) => void;
  readonly onFetch: () => void;
  readonly onRemove: () => void;
};

/** A page's address, fetched by the server; once it is, what was fetched and a way back to the other sources. */
export function AddressField({ address, page, pending, error, onAddress, onFetch, onRemove }: Props) {
  const t = useTranslations("article-import");
  if (page) {
    return (
      <div className="grid gap-2 rounded-xl border border-line bg-panel p-4 sm:p-5">
        <p className="text-[0.8125rem] font-semibold">{t("fetched")}</p>
        <div className="flex flex-wrap items-center justify-between gap-3 rounded-lg border border-line bg-sunken px-3 py-2">
          <bdi className="min-w-0 font-semibold break-all">{page.address}</bdi>
          <Button look="quiet" onClick={onRemove}>
            {t("fetched-remove")}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <div className="grid items-start gap-3 rounded-xl border border-line bg-panel p-4 sm:grid-cols-[minmax(0,1fr)_auto] sm:p-5">
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
          onFetch();
        }}
      />
      <Button className="sm:mt-6" onClick={onFetch} aria-disabled={pending || address.trim() === ""}>
        {t(pending ? "fetching" : "fetch")}
      </Button>
    </div>
  );
}
