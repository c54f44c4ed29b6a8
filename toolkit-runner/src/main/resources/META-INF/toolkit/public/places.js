// Lets people choose the place of a form on the outline of the territory. Without this script they type it.

const DECIMALS = 5;
const degrees = (radians) => (radians * 180) / Math.PI;
const radians = (angle) => (angle * Math.PI) / 180;

for (const figure of document.querySelectorAll("[data-place-picker]")) {
  const { west, top, width, latitude, longitude } = figure.dataset;
  const picture = figure.querySelector("svg");
  const mark = picture.querySelector(".chosen");
  const status = figure.querySelector("[data-chosen]");
  const north = document.getElementById(latitude);
  const east = document.getElementById(longitude);
  const number = (field) => (field.value.trim() ? Number(field.value.trim().replace(",", ".")) : NaN);

  const show = () => {
    const scale = picture.clientWidth / width;
    const down = -degrees(Math.asinh(Math.tan(radians(number(north)))));
    const known = Number.isFinite(down) && Number.isFinite(number(east));
    mark.setAttribute("visibility", known ? "visible" : "hidden");
    if (known) {
      mark.setAttribute("cx", `${(100 * (number(east) - west)) / width}%`);
      mark.setAttribute("cy", `${(100 * (down - top) * scale) / picture.clientHeight}%`);
    }
  };

  picture.addEventListener("click", (event) => {
    const box = picture.getBoundingClientRect();
    const scale = box.width / width;
    const right = (event.clientX - box.left) / scale;
    const down = Number(top) + (event.clientY - box.top) / scale;
    east.value = (Number(west) + right).toFixed(DECIMALS);
    north.value = degrees(Math.atan(Math.sinh(radians(-down)))).toFixed(DECIMALS);
    status.textContent = `${status.dataset.chosen} ${north.value}, ${east.value}`;
    show();
  });
  for (const field of [north, east]) {
    field.addEventListener("change", () => {
      status.textContent = "";
      show();
    });
  }
  figure.closest("details")?.addEventListener("toggle", show);
  figure.hidden = false;
  show();
}
