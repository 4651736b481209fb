// The panel shows what GET /api/state says and sends what its buttons carry; it keeps nothing itself.
"use strict";

const DEFECTS = {
  POS_OFFCENTER: "中央でない", HEAD_TOO_SMALL: "顔が小さい", HEAD_TOO_BIG: "顔が大きい",
  YAW: "横向き", PITCH: "上下の向き", ROLL: "傾き", BG_OBJECT: "背景に物", BG_SHADOW: "背景に影",
  BG_PATTERN: "背景に柄", BLUR: "ぼけ", DARK: "暗い", BRIGHT: "明るすぎ", SHADE: "顔に影",
  NOISE: "ノイズ", COLOUR_CAST: "色かぶり", EYES_CLOSED: "目が閉じている", MOUTH_OPEN: "口が開いている",
  FRINGE: "前髪", GLASSES_GLARE: "眼鏡の反射", SUNGLASSES: "サングラス", HAT: "帽子", MASK: "マスク",
  MULTIFACE: "二人以上", NOFACE: "顔がない", TOP_MARGIN: "頭上の余白", RED_EYE: "赤目",
  GLASSES_FRAME: "眼鏡の枠", HAIRBAND: "ヘアバンド", RETOUCHED: "加工",
};
const REMARKS = {
  HAND_AT_FACE: "顔に手", SHEET_IN_PICTURE: "申請書などを持っている", CUT_HEAD: "頭が切れている",
  MONOCHROME: "白黒（可）", OVERCOMPRESSED: "圧縮しすぎ", PRINTED_FACE: "印刷した顔", FACE_ON_SCREEN: "画面の顔",
};
const STATES = {
  RECEIVED: ["受付済み", ""], VALID: ["有効", "g"], DEFECT: ["不備", "r"],
  ISSUED: ["作成済み", "g"], SHIPPED: ["発送済み", "g"],
};

let state = {};

function at(path) {
  return path.split(".").reduce((value, name) => (value == null ? undefined : value[name]), state);
}

function text(e) {
  const value = String(at(e.dataset.text) ?? "");
  return "grouped" in e.dataset ? value.replace(/(.{4})(?=.)/g, "$1 ") : value;
}

function tag(label, kind) {
  const span = document.createElement("span");
  span.className = "tag " + kind;
  span.textContent = label;
  return span;
}

function isOn(button) {
  const [path, wanted] = button.dataset.on.split("=");
  return String(at(path)) === wanted;
}

function show() {
  document.querySelectorAll("[data-text]").forEach((e) => { e.textContent = text(e); });
  document.querySelectorAll("[data-show]").forEach((e) => { e.hidden = !at(e.dataset.show); });
  document.querySelectorAll("[data-on]").forEach((b) => b.setAttribute("aria-pressed", String(isOn(b))));
  const defects = at("truth.defects") ?? [];
  const tags = defects.map((name) => tag(DEFECTS[name] ?? name, "r"));
  const remarks = at("truth.remarks") ?? [];
  if (!tags.length && !remarks.length) tags.push(tag("よい写真になるはず", "g"));
  tags.push(...remarks.map((name) => tag(REMARKS[name] ?? name, "y")));
  if (at("truth.special")) tags.push(tag("写真特例", "b"));
  document.getElementById("defects").replaceChildren(
    ...tags);
}

function showFiled(applications) {
  const rows = applications.slice(0, 8).map((a) => {
    const row = document.createElement("tr");
    const [label, kind] = STATES[a.status] ?? [a.status, ""];
    const number = document.createElement("td");
    number.textContent = a.receiptNumber;
    const status = document.createElement("td");
    status.append(tag(a.defect ? label + "（" + (DEFECTS[a.defect.reason] ?? a.defect.reason) + "）" : label, kind));
    const since = document.createElement("td");
    since.textContent = a.since.slice(0, 10);
    row.append(number, status, since);
    return row;
  });
  document.getElementById("filed").replaceChildren(...rows);
  document.getElementById("filed-none").hidden = rows.length > 0;
}

async function refresh() {
  try {
    state = await (await fetch("/api/state")).json();
    show();
    showFiled((await (await fetch("/cardcentre/v1/applications")).json()).applications);
  } catch (e) {
    console.warn("the simulator doesn't answer", e);
  }
}

async function send(method, path, body) {
  await fetch(path, { method, headers: { "Content-Type": "application/json" }, body });
  await refresh();
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (!button) return;
  if (button.dataset.put) {
    send("PUT", button.dataset.put, isOn(button) && button.dataset.off ? button.dataset.off : button.dataset.body);
  } else if (button.dataset.post) {
    send("POST", button.dataset.post, button.dataset.body);
  } else if (button.dataset.ahead) {
    const days = Number(button.dataset.ahead);
    send("PUT", "/api/clock", JSON.stringify({ aheadDays: days === 0 ? 0 : (at("clock.aheadDays") ?? 0) + days }));
  }
});

// Single pictures one after the other: unlike an endless stream they show when nothing comes any more.
const live = document.getElementById("live");
const lost = document.getElementById("lost");
let shown = "";

async function look() {
  let wait = 140;
  try {
    const answer = await fetch("/camera/snapshot.jpg");
    if (!answer.ok) throw new Error(String(answer.status));
    const picture = URL.createObjectURL(await answer.blob());
    live.src = picture;
    await live.decode().catch(() => {});
    if (shown) URL.revokeObjectURL(shown);
    shown = picture;
    lost.hidden = true;
  } catch (e) {
    lost.hidden = false;
    wait = 1000;
  }
  setTimeout(look, document.hidden ? 1000 : wait);
}

refresh();
look();
setInterval(refresh, 1500);
