// Suggests territories in fields with data-territories while somebody types. Without this script the form asks again when a name
// is not clear.

const PAUSE = 150;
const SHORTEST = 2;

for (const field of document.querySelectorAll("input[data-territories]")) {
  const list = document.getElementById(field.getAttribute("list"));
  let timer;
  let last = "";
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      const typed = field.value.trim();
      if (typed.length < SHORTEST || typed === last) {
        return;
      }
      last = typed;
      const address = new URL("/territoires/suggestions", location.origin);
      address.searchParams.set("q", typed);
      address.searchParams.set("sortes", field.dataset.territories);
      const answer = await fetch(address).catch(() => null);
      if (answer?.ok && last === typed) {
        const found = await answer.json();
        list.replaceChildren(...found.map((territory) => new Option(territory.label, territory.label)));
      }
    }, PAUSE);
  });
}
