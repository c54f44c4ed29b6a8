// What exists already and resembles what is being written. Without this script, the form shows it before it sends.

const PAUSE = 600;
const SHORTEST = 12;

const link = (result, newTab) => {
  const item = document.createElement("li");
  const anchor = document.createElement("a");
  anchor.href = result.url;
  anchor.target = "_blank";
  anchor.rel = "noopener";
  anchor.append(result.title);
  const note = document.createElement("span");
  note.className = "to-hide";
  note.append(` (${newTab})`);
  anchor.append(note);
  item.append(anchor);
  return item;
};

const show = (place, results) => {
  place.replaceChildren();
  if (results.length === 0) {
    return;
  }
  const box = document.createElement("div");
  box.className = "to-notice";
  const heading = document.createElement("p");
  const strong = document.createElement("strong");
  strong.append(place.dataset.heading);
  heading.append(strong);
  const list = document.createElement("ul");
  list.append(...results.map((result) => link(result, place.dataset.newTab)));
  box.append(heading, list);
  place.append(box);
};

const markSeen = (field) => {
  if (field.form && !field.form.elements.semblables) {
    const seen = document.createElement("input");
    seen.type = "hidden";
    seen.name = "semblables";
    seen.value = "vues";
    field.form.append(seen);
  }
};

for (const place of document.querySelectorAll("[data-similar]")) {
  const field = document.getElementById(place.dataset.field);
  let timer;
  let asked = "";
  const ask = async () => {
    const text = field.value.trim();
    if (text === asked) {
      return;
    }
    asked = text;
    if (text.length < SHORTEST) {
      show(place, []);
      return;
    }
    const query = new URLSearchParams({ type: place.dataset.similar, texte: text.slice(0, 1000) });
    try {
      const response = await fetch(`/api/v1/recherche/semblables?${query}`, { headers: { Accept: "application/json" } });
      if (response.ok && asked === text) {
        const { results } = await response.json();
        show(place, results);
        if (results.length > 0) {
          markSeen(field);
        }
      }
    } catch {
      // Without an answer the form does what it does without this script.
    }
  };
  field?.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE);
  });
}
