// Hands in a stick's files one after the other: pictures first, then the batches in their order.
"use strict";
(() => {
  const root = document.querySelector("[data-stick]");
  if (!root) return;
  const input = document.getElementById("stick-files");
  const now = document.getElementById("stick-now");
  const lines = document.getElementById("stick-lines");
  const KIOSK = /(?:^|\/)madoguchi-([a-z0-9][a-z0-9-]{0,31})-([1-9][0-9]{0,8})\/(blobs|log)\/([^/]+)$/;

  const say = (text, kind) => {
    const line = document.createElement("li");
    line.className = kind;
    line.textContent = text;
    lines.append(line);
  };

  async function send(kind, query, statement, file) {
    const answer = await fetch(`/kiosks/stick/${kind}?${new URLSearchParams(query)}`, {
      method: "POST",
      headers: {
        "Content-Type": "application/octet-stream",
        "Madoguchi-Statement": (await statement.text()).trim(),
        "Form-Token": root.dataset.token,
      },
      body: file,
    });
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.json();
  }

  async function take(files) {
    const found = [...files]
      .map((file) => ({ file, part: KIOSK.exec(file.webkitRelativePath || file.name) }))
      .filter((one) => one.part);
    const key = (one) => `${one.part[1]}-${one.part[2]}/${one.part[3]}/${one.part[4]}`;
    const byName = new Map(found.map((one) => [key(one), one.file]));
    const todo = found
      .filter((one) => /^([0-9a-f]{64}|[0-9]{10,18}\.ndjson)$/.test(one.part[4]))
      .sort((a, b) => (key(a) < key(b) ? -1 : 1));
    const sum = { fresh: 0, known: 0, blobs: 0, refused: 0 };
    if (todo.length === 0) {
      now.textContent = "キオスクが書き出したフォルダー（madoguchi-名前-世代）がありません。";
      return;
    }
    let done = 0;
    for (const one of todo) {
      const [, kiosk, epoch, folder, name] = one.part;
      now.textContent = `取り込んでいます… ${++done}／${todo.length}`;
      const statement = byName.get(
        `${kiosk}-${epoch}/${folder}/${name.replace(".ndjson", "")}.jws`);
      if (!statement) {
        sum.refused++;
        say(`キオスク ${kiosk}：${name} は書き出しが途中です。もう一度書き出してください。`, "r");
        continue;
      }
      const query = folder === "blobs"
        ? { kiosk, name }
        : { kiosk, epoch, first: String(Number.parseInt(name, 10)) };
      const answer = await send(folder === "blobs" ? "blob" : "batch", query, statement, one.file);
      if (answer.refused) sum.refused++;
      else if (folder === "blobs") sum.blobs += answer.fresh;
      else { sum.fresh += answer.fresh; sum.known += answer.known; }
      if (answer.words) say(answer.words, answer.refused ? "r" : "g");
    }
    now.textContent = `取り込み：${sum.fresh}件、すでに届いていたもの：${sum.known}件、写真：${sum.blobs}枚、取り込めなかったもの：${sum.refused}個`;
  }

  input.addEventListener("change", async () => {
    lines.replaceChildren();
    try {
      await take(input.files);
    } catch {
      now.textContent = "途中で止まりました。サインインと通信を確かめて、もう一度選んでください。二重にはなりません。";
    }
    input.value = "";
  });
})();
