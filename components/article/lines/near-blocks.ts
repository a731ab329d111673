import { textIndexOf } from "@/components/article/text-index";

/** Shows something in each block of a text while it is in or near the window; `show` gives the way to take it off. */
export function showNearBlocks(root: HTMLElement, show: (block: HTMLElement) => () => void): () => void {
  const shown = new Map<Element, () => void>();
  const near = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        shown.get(target)?.();
        shown.delete(target);
        if (isIntersecting) shown.set(target, show(target as HTMLElement));
      }
    },
    { rootMargin: "50% 0px" },
  );
  for (const block of textIndexOf(root).blocks) near.observe(block);
  return () => {
    near.disconnect();
    for (const end of shown.values()) end();
  };
}
