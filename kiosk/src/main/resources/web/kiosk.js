// Makes the plain pages livelier; every step works without it, except the live pictures.
"use strict";
(() => {
  const $ = (id) => document.getElementById(id);
  const form = $("step");
  const step = form ? form.dataset.step : "";
  const base = form && form.dataset.base ? form.dataset.base : "/visit";
  const inVisit = !!(form && form.elements.token && form.elements.token.value);
  const token = inVisit ? form.elements.token.value : "";

  // One touch, one request: a second touch on the way would only be refused.
  let sending = false;
  document.addEventListener("submit", (e) => {
    if (sending) { e.preventDefault(); return; }
    sending = true;
    document.body.classList.add("k-busy");
  });

  // "End and erase" asks once.
  const confirmEnd = $("confirm-end");
  const endButton = document.querySelector("[data-confirm=end]");
  if (confirmEnd && endButton) {
    endButton.addEventListener("click", (e) => { e.preventDefault(); confirmEnd.showModal(); });
    $("end-no").addEventListener("click", () => confirmEnd.close());
  }

  // What was wrong with a field is no longer known once it is changed; the next answer tells.
  const forgive = (field) => {
    const box = field.closest(".field");
    const wrong = [...document.querySelectorAll("[aria-invalid=true], .field.wrong, .error")];
    const together = field.name === "year" || field.name === "month" || field.name === "day" || field.name === "era";
    wrong.filter((e) => together || (box && box.contains(e)) || e === box).forEach((e) => {
      if (e.classList.contains("error")) { e.remove(); return; }
      e.classList.remove("wrong");
      e.removeAttribute("aria-invalid");
      if ($("h-" + e.name)) e.setAttribute("aria-describedby", "h-" + e.name);
    });
    // One of the two is enough: the sentence that both are missing stands at the empty telephone.
    if (field.id === "f-email" && $("f-phone") && !$("f-phone").value) forgive($("f-phone"));
  };
  document.addEventListener("input", (e) => forgive(e.target));

  // Digits: the pad writes into the field touched last.
  const grouped = (text, size) => text.replace(new RegExp(`(.{${size}})(?=.)`, "g"), "$1 ");
  const plain = (field) => field.value.replace(/[^0-9０-９]/g, "");
  const show = (field, digits) => {
    field.value = field.dataset.groups ? grouped(digits, field.dataset.groups) : digits;
    const left = $("id-left");
    if (left && field.id === "f-id") {
      const missing = Number(field.dataset.digits) - digits.length;
      left.textContent = missing > 0 ? left.dataset.left.replace("{n}", missing) : missing === 0 ? left.dataset.full : "";
    }
  };
  const pad = document.querySelector(".pad");
  if (pad) {
    pad.hidden = false;
    const fields = [...document.querySelectorAll("input[data-digits]")];
    let active = $(pad.dataset.target);
    const limit = (field) => {
      const era = document.querySelector("input[name=era]:checked");
      return field.id === "f-year" && era && era.value === "WESTERN" ? 4 : Number(field.dataset.digits);
    };
    const activate = (field) => {
      active = field;
      fields.forEach((f) => f.classList.toggle("active", f === field));
    };
    fields.forEach((f) => {
      f.addEventListener("focus", () => activate(f));
      f.addEventListener("input", () => { if (f.dataset.groups) show(f, plain(f)); });
      if (f.dataset.groups) show(f, plain(f));
    });
    document.querySelectorAll("input[name=era]").forEach((r) =>
      r.addEventListener("change", () => { show($("f-year"), ""); activate($("f-year")); }));
    activate(fields.find((f) => !f.value) || active);
    pad.addEventListener("click", (e) => {
      const key = e.target.dataset.digit;
      if (!key) return;
      forgive(active);
      const digits = plain(active);
      if (key === "clear") { fields.forEach((f) => show(f, "")); activate(fields[0]); return; }
      if (key === "back") {
        const at = fields.indexOf(active);
        if (!digits && at > 0) activate(fields[at - 1]);
        show(active, plain(active).slice(0, -1));
        return;
      }
      if (digits.length >= limit(active)) {
        const next = fields[fields.indexOf(active) + 1];
        if (!next || plain(next)) return;
        activate(next);
      }
      const now = plain(active) + key;
      show(active, now);
      const next = fields[fields.indexOf(active) + 1];
      const full = now.length >= limit(active) || (active.id === "f-month" && Number(now) > 1);
      if (next && full) activate(next);
    });
  }

  // After the erasure the kiosk is free for the next resident.
  const proof = document.querySelector("[data-home]");
  if (proof) setTimeout(() => location.replace("/"), Number(proof.dataset.home) * 1000);
  const reload = document.querySelector("[data-reload]");
  if (reload) setTimeout(() => location.reload(), Number(reload.dataset.reload) * 1000);

  // Read aloud on request, where the browser has a voice.
  document.querySelectorAll("[data-speak]").forEach((button) => {
    if (!("speechSynthesis" in window)) return;
    button.hidden = false;
    button.addEventListener("click", () => {
      const words = new SpeechSynthesisUtterance($(button.dataset.speak).textContent);
      words.lang = button.dataset.speakLang === "en" ? "en-US" : "ja-JP";
      words.rate = 0.9;
      speechSynthesis.cancel();
      speechSynthesis.speak(words);
    });
  });

  if (!inVisit) return;

  // A touch keeps the visit alive; looking does not.
  let touched = -Infinity;
  const touch = () => {
    const now = performance.now();
    if (now - touched < 4000) return;
    touched = now;
    fetch(base + "/touch", { method: "POST", headers: { "Content-Type": "application/x-www-form-urlencoded" } }).catch(() => {});
  };
  ["pointerdown", "keydown"].forEach((kind) => document.addEventListener(kind, touch, { passive: true }));

  // The countdown can be heard, and the instructions with it; silent until somebody wants it.
  const sound = $("sound");
  let tick = () => {};
  let speak = () => {};
  if (sound && "AudioContext" in window) {
    sound.hidden = false;
    let audio = null;
    let on = false;
    const turn = (to) => {
      on = to;
      sound.setAttribute("aria-pressed", String(on));
      sessionStorage.setItem("sound", on ? "on" : "off");
      if (on && !audio) audio = new AudioContext();
    };
    sound.addEventListener("click", () => { turn(!on); if (on) tick(2); });
    if (sessionStorage.getItem("sound") === "on") turn(true);
    tick = (left) => {
      if (!on) return;
      const tone = audio.createOscillator();
      const loud = audio.createGain();
      tone.frequency.value = left === 1 ? 1320 : 880;
      loud.gain.value = 0.15;
      tone.connect(loud).connect(audio.destination);
      tone.start();
      tone.stop(audio.currentTime + 0.12);
    };
    speak = (text) => {
      if (!on || !text || !("speechSynthesis" in window)) return;
      const words = new SpeechSynthesisUtterance(text);
      words.lang = sound.dataset.lang === "en" ? "en-US" : "ja-JP";
      speechSynthesis.cancel();
      speechSynthesis.speak(words);
    };
  }
  const count = $("count");
  let counted = 0;
  const countDown = (progress) => {
    const left = progress > 0 ? Math.max(1, Math.ceil((1 - progress) * 3)) : 0;
    if (left === counted) return;
    counted = left;
    count.hidden = left === 0;
    count.textContent = left === 0 ? "" : String(left);
    if (left > 0) { tick(left); speak(String(left)); }
  };
  let spoken = "";

  // The live picture: the next one is asked for when this one is there.
  const live = $("live");
  if (live) {
    let n = 0;
    const next = (delay) => setTimeout(() => { live.src = live.dataset.src + "?n=" + n++; }, delay);
    live.addEventListener("load", () => { live.classList.remove("gone"); next(70); });
    live.addEventListener("error", () => { live.classList.add("gone"); next(400); });
    next(0);
  }

  const sayFrom = (listId, key) => {
    const li = document.querySelector(`#${listId} li[data-key="${key}"]`);
    return li ? li.textContent : "";
  };
  const tell = (element, text, kind) => {
    if (text && element.textContent !== text) element.textContent = text;
    element.classList.toggle("alert", kind === "alert");
    element.classList.toggle("good", kind === "good");
  };

  const idle = $("idle");
  $("idle-stay").addEventListener("click", () => { touched = -Infinity; touch(); idle.close(); });

  const follow = (s) => {
    if (s.step === "start") { location.replace("/visit"); return false; }
    // A rehearsal goes on whatever happens at the reader.
    const moved = s.token !== token && !$("rehearsal");
    if (moved && !sending) { location.replace(base + "/" + s.step); return false; }
    if (s.idle.asking) {
      $("idle-left").textContent = s.idle.secondsLeft;
      if (confirmEnd.open) confirmEnd.close();
      if (!idle.open) idle.showModal();
    } else if (idle.open) {
      idle.close();
    }
    const formSay = $("form-say");
    if (formSay) {
      const camera = s.form.camera;
      const key = camera === "LIVE" ? s.form.hint : camera;
      tell(formSay, sayFrom("form-says", key), key === "NOTHING" || key === "STARTING" ? "" : "alert");
    }
    const cardSay = $("card-say");
    if (cardSay) {
      const reader = s.card.reader;
      tell(cardSay, sayFrom("card-says", reader), reader === "READING" || reader === "READ" ? "good" : reader === "EMPTY" ? "" : "alert");
    }
    const photoSay = $("photo-say");
    if (photoSay && s.photo.instruction) {
      const good = s.photo.instruction === "GOOD_STAY" || s.photo.instruction === "HOLD_STILL";
      tell(photoSay, sayFrom("photo-says", s.photo.instruction), good ? "good" : "alert");
      const offer = $("offer");
      if (offer) {
        const kind = s.photo.offer ? sayFrom("offer-says", s.photo.offer) : "";
        if (offer.textContent !== kind) offer.textContent = kind;
        offer.hidden = !kind;
        $("coach").classList.toggle("main", !!kind);
      }
      const say = sayFrom("photo-says", s.photo.instruction);
      if (say !== spoken && s.photo.progress === 0) { spoken = say; speak(say); }
      countDown(s.photo.progress);
      const filled = Math.round(Math.min(1, Math.max(0, s.photo.progress)) * 100);
      $("ring").setAttribute("stroke-dasharray", filled + " 100");
      $("ring").setAttribute("opacity", filled > 0 ? "1" : "0");
      document.querySelectorAll("#checks li").forEach((li) => {
        li.dataset.state = s.photo.checks[li.dataset.check] || "UNKNOWN";
      });
    }
    const presenceSay = $("presence-say");
    if (presenceSay) {
      const { standing, confirmation } = s.presence;
      if (confirmation === "STAFF" && presenceSay.dataset.confirmation !== "STAFF" && !sending) {
        location.replace(base + "/" + s.step);
        return false;
      }
      tell(presenceSay, sayFrom("presence-says", confirmation === "STAFF" ? confirmation : standing), standing === "SAME" ? "good" : confirmation === "LOOKING" ? "alert" : "");
    }
    return true;
  };

  const pace = step === "photo" || step === "check" || step === "form" || base === "/card" ? 250 : 1000;
  const poll = async () => {
    let again = true;
    try {
      const answer = await fetch(base + "/state", { cache: "no-store" });
      if (answer.ok) again = follow(await answer.json());
    } catch { /* the kiosk is starting again: the next look tells */ }
    if (again) setTimeout(poll, pace);
  };
  setTimeout(poll, pace);
})();
