import { type DocxContent, docxFile } from "./docx-file";

// One article three times: as a page with all that stands around one, as Markdown, and as a Word document.

const page = `<!DOCTYPE html>
<html lang="en-GB" dir="ltr">
<head>
<meta charset="utf-8">
<title>Bridge at Amber Quay reopens after four years | The Harbour Post</title>
<link rel="canonical" href="/news/bridge-reopens?utm_source=feed">
<meta property="og:title" content="Bridge at Amber Quay reopens after four years">
<meta property="og:site_name" content="The Harbour Post">
<meta property="article:published_time" content="2025-11-09T23:30:00-05:00">
<meta name="description" content="Repairs cost twice what was planned, and the railings are still to come.">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[
{"@type":"Organization","@id":"#post","name":"The Harbour Post"},
{"@type":["NewsArticle"],"headline":"Bridge at Amber Quay reopens after four years","datePublished":"2025-11-09T23:30:00-05:00","dateModified":"2025-11-10T08:00:00Z","author":[{"@type":"Person","name":"Jane Doe"},{"@type":"Person","name":"Omar O&#39;Neill"}],"publisher":{"@id":"#post"}}]}</script>
<script>window.ads = ["<p>not a paragraph</p>"];</script>
<style>.ad { display: block }</style>
</head>
<body>
<div id="cookie-banner" role="dialog"><h2>Your privacy</h2><p>We and our 812 partners store and read cookies on your device to show you advertising that fits you.</p><button>Accept all</button></div>
<a class="skip-link sr-only" href="#main">Skip to the article</a>
<header class="site-header"><a class="logo" href="/">The Harbour Post</a>
<nav><ul><li><a href="/world">World</a></li><li><a href="/business">Business</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<form action="/search"><input name="q" placeholder="Search"><button>Search</button></form></header>
<main id="main"><article class="article">
<header class="article__header">
<p class="article__kicker"><a href="/transport">Transport</a></p>
<h1>Bridge at Amber Quay reopens after&nbsp;four years</h1>
<p class="article__standfirst">Repairs cost twice what was planned, and the railings are still to come.</p>
<div class="article__byline">By <a rel="author" href="/jane">Jane Doe</a> and <a rel="author" href="/omar">Omar O'Neill</a></div>
<p class="article__meta">Published <time datetime="2025-11-09T23:30:00-05:00">9 November 2025</time></p>
<ul class="share-buttons"><li><a href="https://social.example/share">Share</a></li><li><a href="mailto:?subject=x">Email</a></li></ul>
</header>
<figure class="lead"><img src="/bridge.jpg" alt="People on a bridge"><figcaption>The bridge on Sunday morning. Photograph: A. Rahman</figcaption></figure>
<div class="article__body">
<p>The river bridge at Amber Quay reopened on Sunday after <b>four</b> years of repairs, the transport
ministry said, and more than 3,000 people walked across it in the first hour.</p>
<div class="ad-slot" id="ad-1"><span>Advertisement</span><iframe src="https://ads.example"></iframe></div>
<p>The work cost 48&nbsp;million, <a href="https://ministry.example/plan">twice what was planned</a>, according to figures that the ministry published on 3&nbsp;November.</p>
<h2>What was repaired</h2>
<p>Engineers replaced, among other things:</p>
<ul>
<li>two of the five piers, which had cracked;</li>
<li>the deck, which had to be
  <ol><li>taken off in pieces, and</li><li>cast anew.</li></ol>
</li>
<li>all of the bearings.</li>
</ul>
<blockquote><p>“We did not expect so many people,” said the mayor, Lena Okafor. “It is a good day.”</p></blockquote>
<aside class="newsletter"><h3>Sign up</h3><p>Get the day’s news in your inbox every morning, free of charge.</p></aside>
<h2>What it cost</h2>
<table><thead><tr><th>Year</th><th>Spent</th><th>Planned</th></tr></thead>
<tbody><tr><td>2022</td><td>12 million</td><td>10 million</td></tr><tr><td>2023</td><td>36 million</td><td>14 million</td></tr></tbody></table>
<p class="caption">All figures: transport ministry.</p>
<p>The railings are to follow in spring.<br>Until then, barriers of steel stand in their place.</p>
<div class="related-stories"><h3>Related</h3><ul><li><a href="/a">Ferry drops its fares for the winter</a></li><li><a href="/b">Why four bridges closed in one year</a></li></ul></div>
<h3>And next</h3>
<p>Short.</p>
</div>
<footer class="article__footer"><p>Do you know more? Write to the desk.</p></footer>
</article>
<section class="comments" id="comments"><h2>Comments (2)</h2><p>Reader one: I walked across it twice and it was a lovely morning, thank you all.</p></section></main>
<aside class="sidebar"><h2>Most read</h2><ol><li><a href="/x">A cat on the roof of the town hall</a></li></ol></aside>
<footer class="site-footer"><p>© 2025 The Harbour Post. All rights reserved.</p><a href="/imprint">Imprint</a></footer>
<noscript><img src="https://count.example/p.gif"></noscript>
<script src="/app.js"></script>
</body></html>`;

const markdown = `---
title: Bridge at Amber Quay reopens after four years
author: Jane Doe, Omar O'Neill
date: 2025-11-09
lang: en-GB
---

# Bridge at Amber Quay reopens after&nbsp;four years

Repairs cost twice what was planned, and the railings are still to come.

*The bridge on Sunday morning. Photograph: A. Rahman*

The river bridge at Amber Quay reopened on Sunday after **four** years of repairs, the transport
ministry said, and more than 3,000 people walked across it in the first hour.

The work cost 48\u00a0million, [twice what was planned](https://ministry.example/plan), according to figures that the
ministry published on 3\u00a0November.

## What was repaired

Engineers replaced, among other things:

- two of the five piers, which had cracked;
- the deck, which had to be
  1. taken off in pieces, and
  2. cast anew.
- all of the bearings.

> “We did not expect so many people,” said the mayor, Lena Okafor. “It is a good day.”

## What it cost

| Year | Spent | Planned |
|---|---|---|
| 2022 | 12 million | 10 million |
| 2023 | 36 million | 14 million |

All figures: transport ministry.

The railings are to follow in spring.\\
Until then, barriers of steel stand in their place.

### And next

Short.
`;

const paragraphs: DocxContent = [
  { text: "Bridge at Amber Quay reopens after\u00a0four years", style: "Title" },
  { text: "Repairs cost twice what was planned, and the railings are still to come.", style: "Subtitle" },
  { text: "The bridge on Sunday morning. Photograph: A. Rahman", style: "Caption" },
  {
    text: "The river bridge at Amber Quay reopened on Sunday after four years of repairs, the transport ministry said, and more than 3,000 people walked across it in the first hour.",
  },
  {
    text: "The work cost 48\u00a0million, twice what was planned, according to figures that the ministry published on 3\u00a0November.",
  },
  { text: "What was repaired", style: "Heading1" },
  { text: "Engineers replaced, among other things:" },
  { text: "two of the five piers, which had cracked;", list: "bullet" },
  { text: "the deck, which had to be", list: "bullet" },
  { text: "taken off in pieces, and", list: "number", level: 1 },
  { text: "cast anew.", list: "number", level: 1 },
  { text: "all of the bearings.", style: "ListBullet" },
  {
    text: "“We did not expect so many people,” said the mayor, Lena Okafor. “It is a good day.”",
    style: "Quote",
  },
  { text: "What it cost", style: "Heading1" },
  {
    rows: [
      ["Year", "Spent", "Planned"],
      ["2022", "12 million", "10 million"],
      ["2023", "36 million", "14 million"],
    ],
  },
  { text: "All figures: transport ministry.", style: "Caption" },
  { text: "The railings are to follow in spring.\nUntil then, barriers of steel stand in their place." },
  { text: "And next", style: "Heading2" },
  { text: "Short." },
];

const encode = (text: string) => new TextEncoder().encode(text);
const properties = { title: "Old draft", creator: "Jane Doe, Omar O'Neill", modified: "2025-11-10T08:00:00Z" };

/** The same article as a page of a news site, as Markdown and as a Word document; each as a file's bytes. */
export const oneArticle = {
  page: encode(page),
  markdown: encode(markdown),
  docx: docxFile(paragraphs, properties),
};
