// The script of the page of figures; gr.HTML runs it once, as the filters' js_on_load, which gives `element`, `trigger`
// and `watch`. The view stands in the form's fields; each change goes to the server as one query string.
let timer = 0;

const form = () => element.querySelector("form");
const results = () => document.getElementById("results");

// The results are drawn anew by the server; until then they are those of before, and look it.
new MutationObserver((changes) => {
  if (changes.some((change) => results()?.contains(change.target))) results().removeAttribute("aria-busy");
}).observe(document.body, { childList: true, subtree: true, characterData: true });

const toQuery = () => {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form())) {
    if (value && !(name === "sort" && value === "place") && !(name === "sida" && value === "1")) query.append(name, value);
  }
  return query.toString();
};

const search = () => {
  clearTimeout(timer);
  const query = toQuery();
  // The whole path: Gradio sets a base address, by which "?..." alone would lead to the first page.
  window.history.replaceState(null, "", window.location.pathname + (query && `?${query}`));
  results()?.setAttribute("aria-busy", "true");
  trigger("submit", { query });
};

const set = (values) => {
  for (const [name, value] of Object.entries(values)) form().elements[name].value = value;
  search();
};

element.addEventListener("input", (event) => {
  form().elements.sida.value = "1";
  clearTimeout(timer);
  timer = setTimeout(search, event.target.type === "search" ? 250 : 0);
});
element.addEventListener("submit", (event) => {
  event.preventDefault();
  search();
});

const clear = () => {
  for (const field of form().elements) if (field.name) field.value = { sort: "place", sida: "1" }[field.name] ?? "";
  search();
};

const close = () => {
  const page = document.getElementById("figures");
  if (!page.classList.contains("open")) return;
  page.classList.remove("open");
  const row = results().querySelector('tr[aria-current="true"]');
  row?.removeAttribute("aria-current");
  row?.querySelector("button")?.focus();
};

const open = (row) => {
  for (const other of results().querySelectorAll("tr[aria-current]")) other.removeAttribute("aria-current");
  row.setAttribute("aria-current", "true");
  document.getElementById("figures").classList.add("open");
  trigger("select", { figure: row.dataset.figure });
};

// The rows as a table that spreadsheets and letters take: tabs between the cells, the report with each row.
const toText = () =>
  [...results().querySelectorAll("table.figures tr")]
    .map((row) => [...row.cells].map((cell) => cell.innerText.replace(/\s+/g, " ").trim()).join("\t"))
    .join("\n");

const copy = async (button, text) => {
  await navigator.clipboard.writeText(text);
  const before = button.textContent;
  button.textContent = button.dataset.done;
  setTimeout(() => (button.textContent = before), 1500);
};

document.addEventListener("click", (event) => {
  if (!(event.target instanceof Element) || !form()) return;
  const button = event.target.closest("#figures button");
  if (button?.matches("[data-clear]")) clear();
  else if (button?.matches("[data-sort]")) set({ sort: button.dataset.sort, fallande: button.dataset.descending, sida: "1" });
  else if (button?.matches("[data-page]")) {
    set({ sida: button.dataset.page });
    window.scrollTo({ top: 0 });
  } else if (button?.matches("[data-close]")) close();
  else if (button?.matches("[data-copy]")) copy(button, button.dataset.copy);
  else if (button?.matches("[data-copy-table]")) copy(button, toText());
  else {
    const row = event.target.closest("tr[data-figure]");
    if (row && !window.getSelection().toString()) open(row);
  }
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") close();
  if (event.key === "/" && !event.target.matches("input, select, textarea")) {
    event.preventDefault();
    form().elements.sok.focus();
  }
});
