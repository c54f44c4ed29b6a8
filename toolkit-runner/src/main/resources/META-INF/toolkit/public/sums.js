// What a form comes to, while it is filled in. Without this script a button of the form says it.

const PAUSE = 400;

for (const place of document.querySelectorAll("[data-sums]")) {
  const form = place.closest("form");
  const button = form.querySelector(`button[name="${place.dataset.sums}"]`);
  let timer;
  let asked;
  const ask = async () => {
    asked?.abort();
    asked = new AbortController();
    const fields = new URLSearchParams(new FormData(form));
    fields.set(button.name, button.value);
    try {
      const answer = await fetch(form.action, { method: "POST", body: fields, signal: asked.signal });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.getElementById(place.id);
      if (answer.ok && fresh) {
        fresh.querySelectorAll("[data-unless-sums]").forEach((hint) => hint.remove());
        place.replaceChildren(...fresh.childNodes);
      }
    } catch {
      // Without an answer the button still says it.
      button.hidden = false;
    }
  };
  form.addEventListener("change", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE);
  });
  button.hidden = true;
  place.querySelectorAll("[data-unless-sums]").forEach((hint) => hint.remove());
}
