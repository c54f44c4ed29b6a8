// Lets people select words of an article, by mouse or by keyboard, and comment on them. Without this script they choose in the form.

const PAUSE = 200;

/** The part of a paragraph that is selected: its words without spaces around them, and where they begin. */
const selectedIn = (range, paragraph) => {
  if (!range.intersectsNode(paragraph)) {
    return { words: "", start: 0 };
  }
  const part = document.createRange();
  part.selectNodeContents(paragraph);
  const lead = part.cloneRange();
  if (range.compareBoundaryPoints(Range.START_TO_START, part) > 0) {
    part.setStart(range.startContainer, range.startOffset);
  }
  if (range.compareBoundaryPoints(Range.END_TO_END, part) < 0) {
    part.setEnd(range.endContainer, range.endOffset);
  }
  lead.setEnd(part.startContainer, part.startOffset);
  const text = part.toString();
  const words = text.trim();
  return { words, start: lead.toString().length + text.length - text.trimStart().length };
};

for (const article of document.querySelectorAll("[data-passages]")) {
  const { address, label, longest } = article.dataset;
  const paragraphs = [...article.querySelectorAll("[data-paragraph]")];
  const status = article.querySelector("[data-passage-status]");
  const offer = document.createElement("p");
  const link = document.createElement("a");
  offer.className = "to-actions";
  link.className = "to-btn to-btn--small";
  link.append(label);
  offer.append(link);
  // Pressing the button does not take the selection away.
  offer.addEventListener("mousedown", (event) => event.preventDefault());
  let timer;
  let dismissed = "";

  const hide = () => {
    offer.remove();
    status.textContent = "";
  };

  const show = (parts) => {
    const words = parts.map((part) => part.words).join("\n");
    const query = new URLSearchParams();
    if (parts.length === 1) {
      query.set("alinea", parts[0].number);
      query.set("debut", parts[0].start);
    }
    if (words.length <= Number(longest)) {
      query.set("mots", words);
    }
    const href = `${address}?${query}`;
    if (href === dismissed || (offer.isConnected && link.getAttribute("href") === href)) {
      return;
    }
    dismissed = "";
    link.setAttribute("href", href);
    // Behind the last paragraph that is selected, so that Tab leads from the selection to it.
    parts.at(-1).paragraph.parentElement.after(offer);
    status.textContent = status.dataset.passageStatus;
  };

  const look = () => {
    const selection = document.getSelection();
    if (offer.contains(document.activeElement)) {
      return;
    }
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) {
      dismissed = "";
      hide();
      return;
    }
    const range = selection.getRangeAt(0);
    const parts = paragraphs
      .map((paragraph, index) => ({ paragraph, number: index + 1, ...selectedIn(range, paragraph) }))
      .filter((part) => part.words !== "");
    if (parts.length === 0) {
      hide();
    } else {
      show(parts);
    }
  };

  document.addEventListener("selectionchange", () => {
    clearTimeout(timer);
    timer = setTimeout(look, PAUSE);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && offer.isConnected) {
      dismissed = link.getAttribute("href");
      hide();
    }
  });
}
