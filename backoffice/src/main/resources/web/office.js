"use strict";
// Keyboard first: every shortcut is a link or button of the page; this only presses it.
(() => {
  const typing = (e) => e.target.closest("input:not([type=radio]):not([type=checkbox]), textarea, select");
  const help = document.getElementById("help");
  let going = false;

  const rows = () => [...document.querySelectorAll("[data-row] a[data-open]")];
  const step = (by) => {
    const links = rows();
    if (links.length === 0) return;
    const now = links.indexOf(document.activeElement);
    const next = now < 0 ? (by > 0 ? 0 : links.length - 1) : Math.min(links.length - 1, Math.max(0, now + by));
    links[next].focus();
    links[next].scrollIntoView({ block: "nearest" });
  };

  // A hand scanner types a receipt's QR faster than anybody can, and "y" would approve a case. So a
  // key waits for a moment: three in a row as fast as that are a scan, which goes to the search.
  const FAST_MS = 60;
  let burst = "", last = 0, waiting = [];

  const act = (key) => {
    if (going) {
      going = false;
      document.querySelector(`[data-go="${CSS.escape(key)}"]`)?.click();
      return;
    }
    if (key === "g") { going = true; setTimeout(() => { going = false; }, 1500); return; }
    if (key === "?") { help?.showModal(); return; }
    if (key === "j" || key === "k") { step(key === "j" ? 1 : -1); return; }
    if (key === "/") {
      const search = document.querySelector("[data-search]");
      search?.focus();
      search?.select();
      return;
    }
    const target = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
    if (target && !target.disabled) target.click();
  };

  document.addEventListener("keydown", (e) => {
    if (e.ctrlKey || e.metaKey || e.altKey || typing(e) || document.querySelector("dialog[open]")) return;
    const now = performance.now();
    if (now - last > FAST_MS) burst = "";
    last = now;
    if (e.key === "Enter" && burst.length > 12) {
      e.preventDefault();
      location.href = `/cases-find?receipt=${encodeURIComponent(burst)}`;
      return;
    }
    if (e.key.length !== 1) return;
    burst += e.key;
    if (burst.length >= 3) {
      waiting.forEach(clearTimeout);
      waiting = [];
      e.preventDefault();
      return;
    }
    const key = e.key.toLowerCase();
    if (key === "/" || document.querySelector(`[data-key="${CSS.escape(key)}"]`)) e.preventDefault();
    waiting.push(setTimeout(() => { waiting = []; act(key); }, FAST_MS));
  });

  document.addEventListener("click", (e) => {
    if (e.target.closest("[data-help]")) help?.showModal();
    const opener = e.target.closest("[data-dialog]");
    if (opener) { e.preventDefault(); document.getElementById(opener.dataset.dialog)?.showModal(); }
    if (e.target.closest("[data-close]")) e.target.closest("dialog")?.close();
    const row = e.target.closest("[data-row]");
    if (row && !e.target.closest("a, button, input, label")) row.querySelector("a[data-open]")?.click();
    if (e.target.closest("[data-print]")) window.print();
  });

  // A reason fills in the sentence for the resident; the clerk may change it.
  document.querySelectorAll("[data-sentences]").forEach((select) => {
    const text = document.getElementById(select.dataset.sentences);
    select.addEventListener("change", () => {
      text.value = select.selectedOptions[0]?.dataset.sentence ?? "";
    });
  });

  // A page that shows what waits asks again by itself while nobody is typing in it.
  const refresh = document.querySelector("[data-refresh]");
  if (refresh) {
    setInterval(async () => {
      const busy = document.hidden || document.querySelector("dialog[open]") || document.activeElement?.matches("input, textarea, select");
      if (busy) return;
      try {
        const answer = await fetch(location.href, { headers: { "Accept": "text/html" }, redirect: "error" });
        if (!answer.ok) return;
        const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
        const focused = document.activeElement?.getAttribute("href");
        for (const part of ["[data-refresh]", ".rail nav"]) {
          const now = document.querySelector(part), then = fresh.querySelector(part);
          if (now && then && now.innerHTML !== then.innerHTML) now.replaceChildren(...then.childNodes);
        }
        if (focused) document.querySelector(`a[href="${CSS.escape(focused)}"]`)?.focus();
      } catch { /* the next round tries again */ }
    }, Number(refresh.dataset.refresh) * 1000);
  }
})();
