// How many boxes somebody ticked, and how many of these came true. Nothing leaves the browser.

for (const place of document.querySelectorAll("[data-ticked]")) {
  const boxes = [...place.querySelectorAll("input[type=checkbox]")];
  const say = (what, found) => {
    place.querySelector(`[data-ticked-${what}]`).textContent = found.length;
  };
  const count = () => {
    const ticked = boxes.filter((box) => box.checked);
    say("all", ticked);
    say("true", ticked.filter((box) => "true" in box.dataset));
  };
  place.addEventListener("change", count);
  place.hidden = false;
  count();
}
