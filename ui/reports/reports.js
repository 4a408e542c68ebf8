// The script of the page of reports; gr.HTML runs it once, as the status's js_on_load, which gives `element`, `trigger`
// and `watch`. Buttons and forms say in `data-act` what they do; their report stands on the rows around them.
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
  const button = event.target instanceof Element ? event.target.closest("#library button[data-act]") : null;
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
