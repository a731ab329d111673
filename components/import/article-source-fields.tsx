import { AddressField } from "./address-field";
import { TextOrFile } from "./text-or-file";
import type { ArticleSourceChoice, FetchedPage } from "./use-article-source";

type Props = {
  readonly source: ArticleSourceChoice;
  readonly address: string;
  readonly text: string;
  readonly onAddress: (address: string) => void;
  /** Something about the source changed, so that an earlier preview is of something else. */
  readonly onChange: () => void;
  readonly onFetched: (page: FetchedPage) => void;
  readonly extensions: readonly string[];
  readonly limitMegabytes: number;
  readonly direction: string;
  readonly error: string | undefined;
  readonly keptWhole: boolean;
};

/** The three ways in: an address that the server fetches, a file, or words that were pasted. */
export function ArticleSourceFields({ source, address, text, onAddress, onChange, onFetched, error, ...rest }: Props) {
  const { page, fetching } = source;
  const changed =
    <A extends unknown[]>(change: (...given: A) => void) =>
    (...given: A) => {
      onChange();
      change(...given);
    };
  const fetchNow = async () => {
    if (fetching.pending || address.trim() === "") return;
    onChange();
    const fetched = await source.fetchAddress();
    if (fetched) onFetched(fetched);
  };
  return (
    <>
      <AddressField
        address={address}
        page={page}
        pending={fetching.pending}
        error={fetching.failure?.words ?? (page ? error : undefined)}
        onAddress={onAddress}
        onFetch={fetchNow}
        onRemove={changed(source.dropPage)}
      />
      {page ? (
        error && (
          <p role="alert" className="text-[0.8125rem] font-medium text-danger">
            {error}
          </p>
        )
      ) : (
        <TextOrFile
          {...rest}
          text={text}
          onText={changed(source.type)}
          file={source.file}
          onFile={changed(source.chooseFile)}
          error={error}
          formatted={source.html !== null}
          onPasteFormatted={changed(source.pasteFormatted)}
          onDropFormatting={changed(source.dropFormatting)}
        />
      )}
    </>
  );
}
