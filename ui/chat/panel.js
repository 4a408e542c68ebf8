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

// A screen reader is told which source has been opened; what is in the panel is drawn anew, so the line stands beside it.
const told = Object.assign(document.createElement("p"), { className: "unseen" });
told.setAttribute("role", "status");
const announce = () => {
  const column = document.getElementById("source");
  if (told.parentElement !== column) column.prepend(told);
  const words = ["article .steps strong", "article h2", "article .place"].map((one) => element.querySelector(one)?.textContent);
  told.textContent = words.filter(Boolean).join(". ");
  column.setAttribute("role", "region");
  column.setAttribute("aria-label", element.querySelector("[data-name]")?.dataset.name ?? "");
};

// A source that is shown anew has its mark brought into view by source.js.
const show = () => {
  const panel = element.querySelector("[data-language]");
  if (panel) document.documentElement.lang = panel.dataset.language;
  markOpen();
  announce();
};

document.addEventListener("click", (event) => {
  if (!(event.target instanceof Element)) return;
  const link = event.target.closest('#chat a[href^="#cite-"], #source button[data-cite]');
  if (link) {
    event.preventDefault();
    const target = link.dataset.cite ?? link.getAttribute("href");
    if (element.querySelector("[data-open]")?.dataset.open === target) window.facitBringMarks(element);
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
