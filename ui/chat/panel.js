// The page's own script; gr.HTML runs it once, as the source panel's js_on_load, which gives `element`, `trigger` and
// `watch`. Citation links stand in the chat, whose HTML is sanitised, so the listener is on the document.

// Tell the reader which citation is open.
const markOpen = () => {
  const open = element.querySelector("[data-open]")?.dataset.open;
  for (const link of document.querySelectorAll('#chat a[href^="#cite-"]')) {
    if (link.getAttribute("href") === open) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
};

// Half a number must not look like a number: the cell that the standing columns cut is brought out whole, or, where
// that would push the marked cell out on the other side, hidden whole.
const showWhole = (mark, pane) => {
  const cells = [...mark.closest("tr").cells];
  const standing = cells.filter((cell) => getComputedStyle(cell).position === "sticky").at(-1);
  if (!standing) return;
  const edge = standing.getBoundingClientRect().right;
  const boxes = cells.filter((cell) => cell !== standing).map((cell) => cell.getBoundingClientRect());
  const cut = boxes.find((box) => box.left < edge - 1 && box.right > edge + 1);
  if (!cut) return;
  const room = pane.getBoundingClientRect().right - mark.getBoundingClientRect().right;
  if (edge - cut.left < room) {
    pane.scrollLeft -= edge - cut.left;
  } else {
    pane.firstElementChild.style.marginRight = `${cut.right - edge}px`;
    pane.scrollLeft += cut.right - edge;
  }
};

// Bring what is marked into view in its own pane.
const show = () => {
  const panel = element.querySelector("[data-language]");
  if (panel) document.documentElement.lang = panel.dataset.language;
  markOpen();
  for (const mark of element.querySelectorAll("mark")) {
    const pane = mark.closest(".wide");
    const inner = mark.getBoundingClientRect();
    const outer = pane.getBoundingClientRect();
    pane.scrollLeft += inner.left - outer.left - outer.width * 0.6;
    pane.scrollTop += inner.top - outer.top - outer.height / 3;
    showWhole(mark, pane);
  }
};

document.addEventListener("click", (event) => {
  if (!(event.target instanceof Element)) return;
  const link = event.target.closest('#chat a[href^="#cite-"], #source button[data-cite]');
  if (link) {
    event.preventDefault();
    const target = link.dataset.cite ?? link.getAttribute("href");
    if (element.querySelector("[data-open]")?.dataset.open === target) show();
    else trigger("select", { link: target });
  }
});

// The chat gives each message its raw Markdown as aria-label; a screen reader would read that instead of the answer.
// The whole page is watched, as the chat may be made after this panel.
new MutationObserver(() => {
  for (const message of document.querySelectorAll("#chat [data-testid][aria-label]")) message.removeAttribute("aria-label");
  markOpen();
}).observe(document.body, { childList: true, subtree: true });

watch("value", show);
show();
