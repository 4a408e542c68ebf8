// The page's own script; gr.HTML runs it once, as the source panel's js_on_load, which gives `element`, `trigger` and
// `watch`. Citation links stand in the chat, whose HTML is sanitised, so the listener is on the document.
const page = document.documentElement;
let chosen = false;
const show = () => {
  const panel = element.querySelector("[data-language]");
  if (!panel) return;
  page.lang = panel.dataset.language;
  const open = element.querySelector("[data-open]")?.dataset.open;
  for (const link of document.querySelectorAll('#chat a[href^="#cite-"]')) {
    if (link.getAttribute("href") === open) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
  for (const mark of element.querySelectorAll("mark")) {
    const pane = mark.closest(".wide");
    if (!pane) continue;
    const gap = mark.getBoundingClientRect(), frame = pane.getBoundingClientRect();
    pane.scrollLeft += gap.left - frame.left - frame.width / 2 + gap.width / 2;
    pane.scrollTop += gap.top - frame.top - frame.height / 3;
  }
  if (chosen && element.getBoundingClientRect().top > window.innerHeight / 2) element.scrollIntoView();
  chosen = false;
};
document.addEventListener("click", (event) => {
  if (!(event.target instanceof Element)) return;
  const link = event.target.closest('a[href^="#cite-"], button[data-cite]');
  if (link) {
    event.preventDefault();
    chosen = true;
    trigger("select", { link: link.dataset.cite ?? link.getAttribute("href") });
  } else if (event.target.closest("[data-back]")) {
    document.querySelector('#chat a[aria-current]')?.focus();
    document.getElementById("chat").scrollIntoView({ block: "end" });
  }
});
// The chat gives each message its raw Markdown as aria-label; a screen reader would read that instead of the answer.
new MutationObserver(() => {
  for (const message of document.querySelectorAll("#chat [data-testid][aria-label]")) message.removeAttribute("aria-label");
  show();
}).observe(document.getElementById("chat") ?? document.body, { childList: true, subtree: true });
watch("value", show);
show();
