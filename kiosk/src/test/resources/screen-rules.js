// What a picture would show at a glance: cut text and pictures, things over each other, things
// outside the screen. Returns sentences, none when the page is sound.
() => {
  const found = new Set();
  const dialog = document.querySelector("dialog[open]");
  const root = dialog || document.body;
  const name = (e) => {
    const text = (e.textContent || e.alt || "").trim().replace(/\s+/g, " ").slice(0, 24);
    return e.tagName.toLowerCase() + (e.classList.length ? "." + e.classList[0] : "") + " '" + text + "'";
  };
  const shown = (e) =>
    e.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    !e.closest(".hidden-visually, [hidden]");
  const place = (r) => [r.left, r.top, r.right, r.bottom].map(Math.round).join(",");
  // How far one box stands out of another, in pixels.
  const out = (r, box) =>
    Math.max(box.left - r.left, r.right - box.right, box.top - r.top, r.bottom - box.bottom);
  const common = (a, b) =>
    Math.min(
      Math.min(a.right, b.right) - Math.max(a.left, b.left),
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));
  const screen = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };

  const texts = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const parent = node.parentElement;
    if (!node.data.trim() || !shown(parent)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const r of range.getClientRects()) if (r.width > 1) texts.push({ e: parent, r });
  }
  const pictures = [...root.querySelectorAll("img")]
    .filter((e) => shown(e) && !e.closest(".cam"))
    .map((e) => ({ e, r: e.getBoundingClientRect() }));

  // Nothing is cut: not by the screen, not by a box that hides what stands out of it, and no text
  // stands out of the drawn box that it belongs to. The font's box is a little higher than a line.
  for (const { e, r } of [...texts, ...pictures]) {
    if (out(r, screen) > 2) found.add(name(e) + " is outside the screen: " + place(r));
    for (let up = e; up && up !== document.body; up = up.parentElement) {
      const style = getComputedStyle(up);
      const hides = style.overflowX !== "visible" || style.overflowY !== "visible";
      const drawn = up !== e || e.tagName !== "IMG"
        ? parseFloat(style.borderLeftWidth) > 0 && style.borderLeftStyle !== "none"
        : false;
      const far = out(r, up.getBoundingClientRect());
      if (hides && far > 4) found.add(name(e) + " is cut by " + name(up) + " by " + Math.round(far));
      else if (drawn && far > 4) found.add(name(e) + " stands out of " + name(up) + " by " + Math.round(far));
    }
  }

  // No two lines of text lie over each other, and none is under something else.
  texts.forEach((a, i) =>
    texts.slice(i + 1).forEach((b) => {
      if (a.e !== b.e && common(a.r, b.r) > 6) found.add(name(a.e) + " lies over " + name(b.e));
    }));
  for (const { e, r } of texts) {
    const x = (r.left + r.right) / 2;
    const y = (r.top + r.bottom) / 2;
    const top = document.elementFromPoint(x, y);
    if (top && !top.contains(e) && !e.contains(top) && !top.closest(".simulated") && getComputedStyle(e).pointerEvents !== "none") {
      const label = top.closest("label");
      if (!(label && label.contains(e))) found.add(name(e) + " is under " + name(top));
    }
  }

  // What can be touched is on the screen, and neither under nor over another thing to touch.
  const touched = [...root.querySelectorAll("button, a[href], label.choice, input:not([type=hidden]), select, textarea")]
    .filter((e) => shown(e) && !(e.tagName === "INPUT" && e.closest("label.choice")))
    .map((e) => ({ e, r: e.getBoundingClientRect() }));
  touched.forEach(({ e, r }, i) => {
    if (out(r, screen) > 1) found.add(name(e) + " to be touched is outside the screen: " + place(r));
    const hit = document.elementFromPoint((r.left + r.right) / 2, (r.top + r.bottom) / 2);
    if (hit && !e.contains(hit) && !hit.contains(e)) found.add(name(e) + " is covered by " + name(hit));
    touched.slice(i + 1).forEach((other) => {
      if (common(r, other.r) > 1) found.add(name(e) + " overlaps " + name(other.e));
    });
  });
  return [...found];
}
