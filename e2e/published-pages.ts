/** A page as a newspaper publishes it: the article among navigation, advertising and scripts. */
export function bridgePage({ cars = "160,000", title = "The harbour bridge turns ninety" } = {}): string {
  return `<!doctype html><html lang="en"><head><title>${title} - The Harbour Post</title>
<meta property="og:site_name" content="The Harbour Post"><meta name="author" content="Ada Byron">
<meta property="article:published_time" content="2025-03-04T08:00:00Z">
<meta property="article:modified_time" content="2025-03-06T08:00:00Z"><script>var tracked = true;</script></head>
<body><nav><a href="/">Home</a><a href="/sport">Sport</a></nav><aside class="advert">Buy a boat today!</aside>
<main><article><h1>${title}</h1>
<p>The bridge opened in 1932 after nine years of work, and the whole town came to see it. Nobody had expected that so many people would cross it on the first day.</p>
<h2>What it carries</h2>
<p>Today some ${cars} cars cross it every day, the harbour board says. The toll has not changed since 2009, although the board asked for it twice.</p>
<blockquote><p>It is the one thing here that never broke.</p></blockquote>
<ul><li>Four lanes for cars</li><li>One track for trains</li></ul>
<p>A storm closed the crossing for two days in 1951, and engineers replaced every cable within a month of it.</p></article></main>
<footer>Subscribe to our newsletter</footer></body></html>`;
}

/** The same of an Arabic newspaper, with numbers, a quoted English name and an address among its words. */
export const arabicPage = `<!doctype html><html lang="ar" dir="rtl"><head><title>البلدية تفتح الجسر الجديد | صحيفة الميناء</title>
<meta property="og:site_name" content="صحيفة الميناء"><meta name="author" content="ليلى حداد">
<meta property="article:published_time" content="2025-03-04T08:00:00Z"></head>
<body><nav><a href="/">الرئيسية</a><a href="/sport">رياضة</a></nav>
<main><article><h1>البلدية تفتح الجسر الجديد</h1>
<p>افتتحت البلدية الجسر الجديد في عام 2024 بكلفة 4.2 مليون دينار، كما قال رئيسها في بيان نشره موقع Harbour Post (الطبعة الإنجليزية) يوم الثلاثاء.</p>
<h2>ما الذي يحمله الجسر</h2>
<p>وقال متحدث باسم شركة «Amber Quay Ltd.» إن 160,000 سيارة تعبر الجسر يوميا، وإن الرسوم لم تتغير منذ 2009 على الرغم من طلب الشركة ذلك مرتين.</p>
<blockquote><p>إنه الشيء الوحيد هنا الذي لم يتعطل قط، كما قال أحد السكان.</p></blockquote>
<ul><li>أربعة مسارات للسيارات</li><li>مسار واحد للقطارات (Line 3)</li></ul>
<p>وأغلقت عاصفة الجسر يومين في عام 1951، واستبدل المهندسون كل حبل من حباله خلال شهر.</p></article></main></body></html>`;

/** A page that has nothing without its scripts. */
export const scriptPage =
  '<!doctype html><html><body><div id="root"></div><script src="/app.js"></script><noscript>Enable JavaScript to read.</noscript></body></html>';
