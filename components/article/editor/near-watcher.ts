import { type RefObject, useEffect, useState } from "react";

/** How far beyond the window a block counts as near it. */
const MARGIN = "100% 0px";

/** Tells elements when they come near the window and when they leave; one observer for all, made when first needed. */
export class NearWatcher {
  private readonly listeners = new Map<Element, (near: boolean) => void>();
  private observer: IntersectionObserver | null = null;

  /** Starts telling; gives what ends it. */
  watch(element: Element, listener: (near: boolean) => void): () => void {
    this.observer ??= new IntersectionObserver((entries) => this.tell(entries), { rootMargin: MARGIN });
    this.listeners.set(element, listener);
    this.observer.observe(element);
    return () => {
      this.listeners.delete(element);
      this.observer?.unobserve(element);
    };
  }

  private tell(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) this.listeners.get(target)?.(isIntersecting);
  }
}

/** Whether an element is near the window; false until that is known. */
export function useNear(watcher: NearWatcher, ref: RefObject<Element | null>): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => (ref.current ? watcher.watch(ref.current, setNear) : undefined), [watcher, ref]);
  return near;
}
