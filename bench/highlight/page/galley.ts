import { spreadRail } from "../../../components/article/spread-rail";
import type { Contestant } from "./contestant";

/** What is half a window or less away, as components/article/use-rail.ts has it. */
function spreadNearRails(article: HTMLElement): void {
  const stretches = [...article.querySelectorAll<HTMLElement>(".stretch")];
  for (const part of stretches.length > 0 ? stretches : [article]) {
    if (part.getBoundingClientRect().top > 1.5 * window.innerHeight) break;
    spreadRail(part);
  }
}

const drawn = { drawsBy: "elements", highlights: "mark", handle: "data-claim", afterLayout: spreadNearRails } as const;

/** Galley's article, made on the server; what is left to the browser is reading it and putting the rail in order. */
export const galley: Readonly<Record<string, Contestant>> = {
  "plain text": {
    drawsBy: "elements",
    show: (article, { plainHtml }) => {
      article.innerHTML = plainHtml;
    },
  },
  Galley: {
    ...drawn,
    show: (article, { galleyHtml }) => {
      article.innerHTML = galleyHtml;
    },
  },
  "Galley, all laid out": {
    ...drawn,
    show: (article, { galleyWholeHtml }) => {
      article.innerHTML = galleyWholeHtml;
    },
  },
};
