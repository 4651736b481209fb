// Checks the proof behind the # of this page's address with the keys that the page brought along.
// Nothing is asked for and nothing is sent: the proof never leaves this phone.
"use strict";
(() => {
  const root = document.getElementById("receipt");
  const keys = JSON.parse(root.dataset.keys).keys;
  const places = JSON.parse(root.dataset.places);
  const TYP = "madoguchi-receipt+jws";
  let shown = { state: "checking" };
  let language = navigator.language && !navigator.language.startsWith("ja") ? "en" : "ja";

  function bytes(base64url) {
    if (!/^[A-Za-z0-9_-]+$/.test(base64url)) throw new Error("not base64url");
    const text = atob(base64url.replaceAll("-", "+").replaceAll("_", "/"));
    return Uint8Array.from(text, (c) => c.charCodeAt(0));
  }

  function json(base64url) {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes(base64url)));
  }

  /** The proof's parts, or null when it is none. */
  function read(text) {
    try {
      const parts = text.split(".");
      const header = json(parts[0]);
      const said = json(parts[1]);
      const signature = bytes(parts[2]);
      const possible =
        parts.length === 3 &&
        header.alg === "ES256" &&
        header.typ === TYP &&
        signature.length === 64 &&
        /^[a-z0-9][a-z0-9-]{0,31}$/.test(said.kiosk) &&
        Number.isSafeInteger(said.epoch) &&
        Number.isSafeInteger(said.seq) &&
        /^[0-9a-f]{64}$/.test(said.hash) &&
        !Number.isNaN(Date.parse(said.at));
      const signed = new TextEncoder().encode(parts[0] + "." + parts[1]);
      return possible ? { said, signature, signed } : null;
    } catch {
      return null;
    }
  }

  async function signedBy(key, proof) {
    const point = { kty: key.kty, crv: key.crv, x: key.x, y: key.y, ext: true };
    const ecdsa = { name: "ECDSA", namedCurve: "P-256" };
    const imported = await crypto.subtle.importKey("jwk", point, ecdsa, false, ["verify"]);
    return crypto.subtle.verify(
      { name: "ECDSA", hash: "SHA-256" }, imported, proof.signature, proof.signed);
  }

  async function check(text) {
    if (text === "") return { state: "empty" };
    if (!globalThis.crypto || !crypto.subtle) return { state: "cannot" };
    const proof = read(text);
    if (!proof) return { state: "malformed" };
    const candidates = keys.filter(
      (key) => key.kiosk === proof.said.kiosk && key.epochs.includes(proof.said.epoch));
    if (candidates.length === 0) return { state: "unknown-kiosk" };
    for (const key of candidates) {
      if (await signedBy(key, proof)) return { state: "genuine", said: proof.said };
    }
    return { state: "not-genuine" };
  }

  function number(said) {
    const seq = String(said.seq).padStart(5, "0");
    return [said.kiosk, said.epoch, seq, said.hash.slice(0, 4)].join("-").toUpperCase();
  }

  function when(said, tag) {
    return new Intl.DateTimeFormat(tag.startsWith("ja") ? "ja-JP" : "en", {
      dateStyle: "long", timeStyle: "short", timeZone: "Asia/Tokyo",
    }).format(new Date(said.at));
  }

  function place(said) {
    const day = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Tokyo" })
      .format(new Date(said.at));
    const stood = places.find((one) =>
      one.kiosk === said.kiosk && one.from <= day && (one.to === "" || day <= one.to));
    return stood ? stood.name : "";
  }

  function show() {
    document.documentElement.lang = language.startsWith("ja") ? "ja" : language;
    for (const button of root.querySelectorAll("button[data-lang]")) {
      button.setAttribute("aria-pressed", String(button.dataset.lang === language));
    }
    for (const page of root.querySelectorAll("main[data-lang]")) {
      page.hidden = page.dataset.lang !== language;
      for (const section of page.querySelectorAll("[data-state]")) {
        section.hidden = section.dataset.state !== shown.state;
      }
      if (!shown.said) continue;
      const facts = {
        number: number(shown.said),
        when: when(shown.said, page.dataset.lang),
        place: place(shown.said),
        kiosk: shown.said.kiosk.toUpperCase(),
      };
      for (const field of page.querySelectorAll("[data-fill]")) {
        field.textContent = facts[field.dataset.fill];
      }
    }
  }

  async function look() {
    const text = decodeURIComponent(location.hash.slice(1)).replace(/\s/g, "");
    try {
      shown = await check(text);
    } catch {
      shown = { state: "cannot" };
    }
    show();
  }

  for (const button of root.querySelectorAll("button[data-lang]")) {
    button.addEventListener("click", () => {
      language = button.dataset.lang;
      show();
    });
  }
  addEventListener("hashchange", look);
  show();
  look();
})();
