import { useTranslations } from "next-intl";
import Markdown, { type Components } from "react-markdown";
import { withLabels } from "@/lib/domain/conversation/mentions";
import { parseUrl } from "@/lib/domain/parse-url";
import { checkMarkdown, rationaleMarkdown } from "@/lib/domain/text/markdown-limits";
import { treeDirection } from "@/lib/domain/text/tree-direction";
import { namedMentions } from "./named-mentions";

const shown = ["p", "em", "strong", "a", "ul", "ol", "li", "blockquote", "code", "pre", "br", "hr"];
const headings = ["h1", "h2", "h3", "h4", "h5", "h6"];

const nobody = {};

/**
 * A rationale's Markdown. Markup in it stays visible as what was typed, links lead to http(s) only, pictures are named
 * and not loaded, and headings become bold lines, so that they do not mix with the page's own. Each paragraph, item and
 * quotation has its own direction, and so has code within a line. Of a comment, `names` has whom it mentions, by id. Server components only: the parser is large.
 */
export function Rationale({
  children,
  names = nobody,
}: {
  children: string;
  names?: Readonly<Record<string, string>>;
}) {
  const t = useTranslations("verdict-view");
  if (!checkMarkdown(children, rationaleMarkdown).ok)
    return (
      <p dir="auto" className="break-words whitespace-pre-line">
        {withLabels(children, new Map(Object.entries(names)))}
      </p>
    );
  const heading = ({ children: words }: { children?: React.ReactNode }) => (
    <p dir="auto" className="font-semibold">
      {words}
    </p>
  );
  const components: Components = {
    p: ({ children: words }) => <p dir="auto">{words}</p>,
    code: ({ children: words }) => <code dir="auto">{words}</code>,
    ul: ({ node, children: items }) => <ul dir={directionIn(node)}>{items}</ul>,
    ol: ({ node, start, children: items }) => (
      <ol start={start} dir={directionIn(node)}>
        {items}
      </ol>
    ),
    li: ({ node, children: words }) => <li dir={directionIn(node)}>{words}</li>,
    blockquote: ({ node, children: words }) => <blockquote dir={directionIn(node)}>{words}</blockquote>,
    pre: ({ node, children: words }) => <pre dir={directionIn(node)}>{words}</pre>,
    a: ({ href, children: words }) => (href ? <SafeLink href={href}>{words}</SafeLink> : <span>{words}</span>),
    // The one span that there is, since markup in Markdown stays text: somebody who is mentioned.
    span: ({ children: words }) => <bdi className="font-medium">{words}</bdi>,
    img: ({ alt }) => <span className="text-soft">{alt ? t("image", { alt }) : t("image-plain")}</span>,
    ...Object.fromEntries(headings.map((name) => [name, heading])),
  };
  return (
    <div className="grid gap-2 break-words [&_a]:text-ink [&_a]:underline [&_blockquote]:border-s-3 [&_blockquote]:border-line [&_blockquote]:ps-3 [&_code]:rounded [&_code]:bg-sunken [&_code]:px-1 [&_ol]:list-decimal [&_ol]:px-5 [&_pre]:overflow-x-auto [&_ul]:list-disc [&_ul]:px-5">
      <Markdown
        allowedElements={[...shown, ...headings, "img", "span"]}
        unwrapDisallowed
        urlTransform={webAddress}
        components={components}
        rehypePlugins={[[namedMentions, names]]}
      >
        {children}
      </Markdown>
    </div>
  );
}

/** The side on which a list has its bullets, and a quotation its line. */
function directionIn(node: Parameters<typeof treeDirection>[0] | undefined): string {
  return (node && treeDirection(node)) ?? "auto";
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
  return /^https?:\/\//i.test(address) && parseUrl(address) ? address : undefined;
}
