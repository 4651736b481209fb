// Shows the live picture and asks whether a receipt was read; the answer is a page of its own.
"use strict";
(() => {
  const live = document.getElementById("receipt-live");
  const say = document.getElementById("receipt-say");
  let n = 0;
  const next = (delay) =>
    setTimeout(() => { live.src = "/receipt-check/preview.jpg?n=" + n++; }, delay);
  live.addEventListener("load", () => next(90));
  live.addEventListener("error", () => next(400));
  next(0);

  const tell = (text, alert) => {
    if (say.textContent !== text) say.textContent = text;
    say.classList.toggle("alert", alert);
  };
  // Nobody holds a receipt for two minutes: the kiosk is for the next resident.
  const until = performance.now() + 120000;
  const poll = async () => {
    if (performance.now() > until) { location.replace("/"); return; }
    try {
      const answer = await fetch("/receipt-check/state", { cache: "no-store" });
      const state = await answer.json();
      if (state.read) { location.replace("/receipt-check/answer"); return; }
      const words = { LIVE: say.dataset.live, STARTING: say.dataset.starting, ABSENT: say.dataset.absent };
      tell(words[state.camera], state.camera === "ABSENT");
    } catch { /* the kiosk is starting again: the next look tells */ }
    setTimeout(poll, 250);
  };
  poll();
})();
