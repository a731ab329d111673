const shadowAttributes = ["shadowrootmode", "shadowmode", "shadowroot"];

/**
 * Puts what stands in declarative shadow roots (HTML standard, `<template shadowrootmode>`, and `shadowmode` as Chromium
 * saves it in MHTML) where a browser shows it: in the place of its host's own content, which moves into the slots, or
 * goes where none takes it.
 */
export function openShadowRoots(document: Document): void {
  const queue = shadowTemplates(document);
  const opened = new Set<Element>();
  for (let at = 0; at < queue.length; at++) {
    const template = queue[at] as Element;
    const host = template.parentElement;
    if (!host || opened.has(host)) continue;
    opened.add(host);
    fillSlots(template, host);
    for (let node = template.firstChild; node; node = template.firstChild) {
      host.insertBefore(node, template);
      if (node.nodeType === 1) queue.push(...shadowTemplates(node as Element));
    }
    template.remove();
  }
}

/** The templates in an element that are shadow roots, without those in other templates. */
function shadowTemplates(within: Document | Element): Element[] {
  const isRoot = (element: Element) => shadowAttributes.some((name) => element.hasAttribute(name));
  return Array.from(within.querySelectorAll("template")).filter(isRoot);
}

function fillSlots(template: Element, host: Element): void {
  const own = new Map<string, ChildNode[]>();
  for (const node of Array.from(host.childNodes)) {
    if (node === template) continue;
    host.removeChild(node);
    const name = node.nodeType === 1 ? ((node as Element).getAttribute("slot") ?? "") : "";
    const nodes = own.get(name) ?? [];
    nodes.push(node);
    own.set(name, nodes);
  }
  for (const slot of template.querySelectorAll("slot")) {
    const name = slot.getAttribute("name") ?? "";
    const nodes = own.get(name) ?? [];
    if (!nodes.some((node) => node.nodeType === 1 || (node.textContent ?? "").trim() !== "")) continue;
    own.delete(name);
    slot.textContent = "";
    for (const node of nodes) slot.appendChild(node);
  }
}
