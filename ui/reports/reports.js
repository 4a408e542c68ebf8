// The script of where reports are added, on their page and beside the chat; gr.HTML runs it once, as the status's
// js_on_load, which gives `element`, `trigger` and `watch`. Buttons and forms say in `data-act` what they do; their
// report stands on the rows around them.
const send = (act, target) => {
  const report = target.closest("[data-report]")?.dataset.report ?? "";
  const sent = target instanceof HTMLFormElement ? new URLSearchParams(new FormData(target)).toString() : "";
  trigger("submit", { act, report, sent });
};

// What was done stands at the top: it is brought into view, and told to screen readers by its role.
watch("value", () => {
  const box = element.getBoundingClientRect();
  if (box.top < 0 || box.bottom > window.innerHeight) element.scrollIntoView({ block: "nearest" });
});

document.addEventListener("click", (event) => {
  const button = event.target instanceof Element ? event.target.closest(":is(#library, #reports) button[data-act]") : null;
  if (!button) return;
  button.disabled = true;
  if (button.dataset.act === "cancel") trigger("stop", {});
  else if (button.dataset.act === "choose") trigger("select", { choice: button.dataset.choice });
  else send(button.dataset.act, button);
  if (!["cancel", "choose"].includes(button.dataset.act)) setTimeout(() => (button.disabled = false), 1500);
});

document.addEventListener("submit", (event) => {
  if (!(event.target instanceof Element) || !event.target.matches("#library form[data-act]")) return;
  event.preventDefault();
  send(event.target.dataset.act, event.target);
});

// Gradio names the box to drop files in in English alone: a screen reader is told what stands above it.
const nameBox = () => {
  for (const box of document.querySelectorAll(":is(#upload, #drop) .upload-container")) {
    const name = box.closest(".block").querySelector("label[data-testid]")?.textContent.trim();
    if (name && box.getAttribute("aria-label") !== name) box.setAttribute("aria-label", name);
  }
};
new MutationObserver(nameBox).observe(document.body, { childList: true, characterData: true, subtree: true });
nameBox();
