// The PIN pad: dots only, rules as one types, digits in another order if wanted. What is typed stays
// in the fields of this page; they are emptied on leaving, and a rehearsal has no form to be sent.
"use strict";
(() => {
  const pad = document.querySelector(".pin-pad");
  const fields = [...document.querySelectorAll(".pin-stage input")];
  if (!pad || !fields.length) return;
  const $ = (id) => document.getElementById(id);
  const form = $("pin");
  const digitsOnly = fields[0].dataset.kind === "digits";
  const min = Number(fields[0].dataset.min);
  const max = fields[0].maxLength;
  const main = document.querySelector(".k-f-main span");
  const lastLabel = main ? main.textContent : "";
  const say = $("pin-say");
  const rules = $("pin-rules");
  let active = fields[0];

  pad.hidden = false;
  const shuffle = $("pin-shuffle");
  if (shuffle) shuffle.hidden = false;

  const sentence = (key) => {
    const li = document.querySelector(`#pin-says li[data-key="${key}"]`);
    return li ? li.textContent : "";
  };
  const tell = (key, kind) => {
    const text = key ? sentence(key) : "";
    if (say.textContent !== text) say.textContent = text;
    say.className = "pin-say " + (kind || "");
  };

  const clean = (text) => {
    const narrow = text.normalize("NFKC").toUpperCase();
    return narrow.replace(digitsOnly ? /[^0-9]/g : /[^A-Z0-9]/g, "").slice(0, max);
  };
  const fits = (text) =>
    text.length >= min && text.length <= max && (digitsOnly || (/[A-Z]/.test(text) && /[0-9]/.test(text)));
  const advice = (text) => {
    if (text.length < min) return "";
    if (/^(.)\1+$/.test(text)) return "REPEATED";
    const steps = [...text].slice(1).map((c, i) => c.charCodeAt(0) - text.charCodeAt(i));
    if (steps.every((s) => s === 1) || steps.every((s) => s === -1)) return "SEQUENTIAL";
    if (!digitsOnly && ((/O/.test(text) && /0/.test(text)) || (/I/.test(text) && /1/.test(text)))) return "LOOKALIKES";
    const monthDay = digitsOnly && /^(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])$/.test(text);
    const year = digitsOnly && /^(19|20)/.test(text);
    return monthDay || year ? "DATE" : "";
  };

  const isNew = (field) => field.id !== "pin-current";
  const look = () => {
    const first = $("pin-new");
    if (rules) {
      rules.hidden = !(first && active === first);
      const text = first ? first.value : "";
      const state = { length: text.length >= min, letter: /[A-Z]/.test(text), digit: /[0-9]/.test(text) };
      rules.querySelectorAll("li").forEach((li) => { li.dataset.state = state[li.dataset.rule] ? "OK" : "NOT_YET"; });
    }
    fields.forEach((f) => f.parentElement.classList.toggle("active", f === active));
    fields.forEach((f) => f.parentElement.classList.toggle("full", f !== active && fits(f.value)));
    if (main) main.textContent = active === fields[fields.length - 1] ? lastLabel : form.dataset.next;
    const again = $("pin-again");
    const hint = first ? advice(first.value) : "";
    if (again && active === again && again.value.length >= first.value.length && again.value) {
      if (again.value !== first.value) tell("DIFFERENT", "alert");
      else tell(form ? "SAME" : "REHEARSED", "good");
    } else if (first && active === first && hint) {
      tell(hint, "alert");
    } else if (first && active === again && hint) {
      tell(hint, "alert");
    } else if (first && active === first && fits(first.value)) {
      tell("GOOD", "good");
    } else {
      tell("");
    }
  };

  const activate = (field) => { active = field; look(); };
  const put = (text) => {
    active.value = clean(text);
    active.parentElement.classList.remove("wrong");
    active.removeAttribute("aria-invalid");
    const at = fields.indexOf(active);
    // Four digits are all there is; a password's end only its owner knows.
    if (digitsOnly && active.value.length === max && at < fields.length - 1) {
      look();
      activate(fields[at + 1]);
      return;
    }
    look();
  };

  pad.addEventListener("click", (e) => {
    const key = e.target.closest("button");
    if (!key) return;
    if (key.dataset.char && active.value.length < max) put(active.value + key.dataset.char);
    else if (key.dataset.key === "clear") { fields.forEach((f) => { f.value = ""; }); activate(fields[0]); }
    else if (key.dataset.key === "back") {
      const at = fields.indexOf(active);
      if (!active.value && at > 0) activate(fields[at - 1]);
      put(active.value.slice(0, -1));
    }
  });
  fields.forEach((f) => {
    f.addEventListener("focus", () => activate(f));
    f.addEventListener("input", () => put(f.value));
  });

  // Another order of the digits, so that nobody reads them from the hand.
  if (shuffle) {
    const keys = [...pad.querySelectorAll("[data-char]")];
    const usual = keys.map((k) => k.dataset.char);
    const label = (order) => keys.forEach((k, i) => { k.dataset.char = order[i]; k.textContent = order[i]; });
    const random = (below) => {
      const limit = 256 - (256 % below);
      const byte = new Uint8Array(1);
      do crypto.getRandomValues(byte); while (byte[0] >= limit);
      return byte[0] % below;
    };
    shuffle.addEventListener("click", () => {
      const on = shuffle.getAttribute("aria-pressed") !== "true";
      shuffle.setAttribute("aria-pressed", String(on));
      shuffle.classList.toggle("on", on);
      const order = [...usual];
      if (on) for (let i = order.length - 1; i > 0; i--) {
        const j = random(i + 1);
        [order[i], order[j]] = [order[j], order[i]];
      }
      label(order);
    });
  }

  if (form) {
    form.addEventListener("submit", (e) => {
      const open = fields.find((f) => !fits(f.value));
      const different = fields.length === 3 && fields[1].value !== fields[2].value;
      if (open || different) {
        e.preventDefault();
        e.stopImmediatePropagation();
        const field = open || fields[2];
        if (different && !open) field.value = "";
        activate(field);
        if (different && !open) tell("DIFFERENT", "alert");
        else if (active.value) tell("SHORT", "alert");
        return;
      }
      pad.inert = true;
      tell("SENDING", "good");
    });
  }

  // Nothing that was typed outlives the page.
  const wipe = () => fields.forEach((f) => { f.value = ""; });
  window.addEventListener("pagehide", wipe);
  window.addEventListener("pageshow", (e) => { if (e.persisted) { wipe(); activate(fields[0]); } });
  activate(fields[0]);
})();
