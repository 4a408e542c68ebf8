// The script of the page of findings; gr.HTML runs it once, as the filters' js_on_load, which gives `element`,
// `trigger` and `watch`. The view stands in the form's fields and in the address.
const page = () => document.getElementById("audit");
const form = () => element.querySelector("form");
const result = () => document.getElementById("audit-result");
let opener = null;

new MutationObserver((changes) => {
  if (changes.some((change) => result()?.contains(change.target))) result().removeAttribute("aria-busy");
}).observe(document.body, { childList: true, subtree: true, characterData: true });

const search = () => {
  const query = new URLSearchParams([...new FormData(form())].filter(([, value]) => value)).toString();
  // The whole path: Gradio sets a base address, by which "?..." alone would lead to the first page.
  window.history.replaceState(null, "", window.location.pathname + (query && `?${query}`));
  result()?.setAttribute("aria-busy", "true");
  close();
  trigger("submit", { query });
};

const open = (button) => {
  const step = Boolean(button.closest(".shown"));
  if (!step) opener = button;
  for (const other of page().querySelectorAll("[aria-current]")) other.removeAttribute("aria-current");
  const card = [...result().querySelectorAll(".card")].find((one) => one.dataset.key === button.dataset.show);
  card?.setAttribute("aria-current", "true");
  page().classList.add("open");
  trigger("select", { key: button.dataset.show, place: Number(button.dataset.place ?? 0), step });
};

const close = () => {
  if (!page().classList.contains("open")) return;
  page().classList.remove("open");
  for (const other of page().querySelectorAll("[aria-current]")) other.removeAttribute("aria-current");
  opener?.focus();
};

element.addEventListener("change", search);
element.addEventListener("submit", (event) => {
  event.preventDefault();
  search();
});

document.addEventListener("click", (event) => {
  if (!(event.target instanceof Element) || !page()) return;
  const button = event.target.closest("#audit button, #audit .card");
  if (!button) return;
  if (button.matches("[data-show]")) open(button);
  else if (button.matches("[data-close]")) close();
  else if (button.matches("[data-clear]")) {
    for (const field of form().elements) if (field.name) field.value = "";
    search();
  } else if (button.matches("li.card") && !event.target.closest("details") && !window.getSelection().toString()) {
    open(button.querySelector("[data-show]"));
  }
});

document.addEventListener("keydown", (event) => {
  if (!page() || !form()) return;
  if (event.key === "Escape") close();
  if (event.target.matches("input, select, textarea")) return;
  if (event.key === "/") {
    event.preventDefault();
    form().elements.rapport.focus();
  }
  const arrow = { ArrowLeft: ".steps button:first-child", ArrowRight: ".steps button:last-child" }[event.key];
  if (arrow && page().classList.contains("open")) page().querySelector(`.shown ${arrow}:not(:disabled)`)?.click();
});
