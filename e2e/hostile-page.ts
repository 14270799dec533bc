/** Where everything in the hostile page tries to go. */
export const ELSEWHERE = 'https://elsewhere.example';

/** A document that tries to run code and to reach the network in every way HTML has; each success adds to `window.hits`. */
export const HOSTILE_PAGE = `<!doctype html>
<html><head>
<title>Wagons &lt;img src=x onerror="(window.hits??=[]).push('title')"&gt;</title>
<meta http-equiv="refresh" content="0; url=${ELSEWHERE}/refresh">
<link rel="stylesheet" href="${ELSEWHERE}/style.css">
<link rel="prefetch" href="${ELSEWHERE}/prefetch"><link rel="dns-prefetch" href="//elsewhere.example">
<link rel="preconnect" href="${ELSEWHERE}"><base href="${ELSEWHERE}/">
<style>@import "${ELSEWHERE}/import.css"; p { background: url(${ELSEWHERE}/background.png) }</style>
<script>(window.hits ??= []).push('script')</script>
<script src="${ELSEWHERE}/script.js"></script>
</head><body onload="(window.hits ??= []).push('onload')">
<p>The wagons crossed the bridge at dawn, says the hostile paper.</p>
<p><img src="${ELSEWHERE}/image.png" srcset="${ELSEWHERE}/set.png 2x"><img src="x" onerror="(window.hits ??= []).push('onerror')">Second paragraph.</p>
<p><a href="javascript:(window.hits ??= []).push('link')">A script link</a> and <a href="${ELSEWHERE}/link" ping="${ELSEWHERE}/ping">a link elsewhere</a>.</p>
<svg onload="(window.hits ??= []).push('svg')"><script>(window.hits ??= []).push('svg script')</script></svg>
<iframe src="${ELSEWHERE}/frame"></iframe><iframe srcdoc="<script>(parent.hits ??= []).push('frame')</script>"></iframe>
<object data="${ELSEWHERE}/object"></object><embed src="${ELSEWHERE}/embed">
<video src="${ELSEWHERE}/video" autoplay onerror="(window.hits ??= []).push('video')"></video>
<form action="${ELSEWHERE}/form"><input autofocus onfocus="(window.hits ??= []).push('focus')"></form>
<details open ontoggle="(window.hits ??= []).push('toggle')"><summary>More</summary>Text</details>
<p>Last paragraph: &lt;script&gt;(window.hits??=[]).push('text')&lt;/script&gt; is only text.</p>
</body></html>`;
