import { useTranslations } from "next-intl";
import Markdown, { type Components } from "react-markdown";
import { checkMarkdown, rationaleMarkdown } from "@/lib/domain/text/markdown-limits";

const shown = ["p", "em", "strong", "a", "ul", "ol", "li", "blockquote", "code", "pre", "br", "hr"];
const headings = ["h1", "h2", "h3", "h4", "h5", "h6"];

/**
 * A rationale's Markdown. Markup in it stays visible as what was typed, links lead to http(s) only, pictures are named
 * and not loaded, and headings become bold lines, so that they do not mix with the page's own. Server components only:
 * the parser is large.
 */
export function Rationale({ children }: { children: string }) {
  const t = useTranslations("verdict-view");
  if (!checkMarkdown(children, rationaleMarkdown).ok)
    return <p className="break-words whitespace-pre-line">{children}</p>;
  const heading = ({ children: words }: { children?: React.ReactNode }) => <p className="font-semibold">{words}</p>;
  const components: Components = {
    a: ({ href, children: words }) => (href ? <SafeLink href={href}>{words}</SafeLink> : <span>{words}</span>),
    img: ({ alt }) => <span className="text-soft">{alt ? t("image", { alt }) : t("image-plain")}</span>,
    ...Object.fromEntries(headings.map((name) => [name, heading])),
  };
  return (
    <div
      dir="auto"
      className="grid gap-2 break-words [&_a]:text-ink [&_a]:underline [&_blockquote]:border-s-3 [&_blockquote]:border-line [&_blockquote]:ps-3 [&_code]:rounded [&_code]:bg-sunken [&_code]:px-1 [&_ol]:list-decimal [&_ol]:ps-5 [&_pre]:overflow-x-auto [&_ul]:list-disc [&_ul]:ps-5"
    >
      <Markdown
        allowedElements={[...shown, ...headings, "img"]}
        unwrapDisallowed
        urlTransform={webAddress}
        components={components}
      >
        {children}
      </Markdown>
    </div>
  );
}

function SafeLink({ href, children }: { href: string; children?: React.ReactNode }) {
  return (
    <a href={href} target="_blank" rel="noreferrer nofollow">
      {children}
    </a>
  );
}

/** The address if it is an absolute http(s) one; nothing otherwise, and then the words stay without a link. */
function webAddress(address: string): string | undefined {
  return /^https?:\/\//i.test(address) && URL.canParse(address) ? address : undefined;
}
