// The script of the page that checks a text; gr.HTML runs it once, as the form's js_on_load, which gives `element`,
// `trigger` and `watch`. Gradio draws the form anew only when the page is opened: what is typed there stays.
const page = () => document.getElementById("check");
const form = () => element.querySelector("form");
const result = () => document.getElementById("check-result");
const wide = () => window.innerWidth > 1000;
let opener = null;
let taken = "";

const send = () => {
  const { text, municipality, year } = form().elements;
  page().classList.remove("open");
  trigger("submit", { text: text.value, municipality: municipality.value, year: year.value });
};

const open = (key, place, from) => {
  opener = from?.closest(".shown") ? opener : from;
  for (const other of page().querySelectorAll("[aria-current]")) other.removeAttribute("aria-current");
  for (const one of result().querySelectorAll(`.mark[data-show="${key}"], #siffra-${key}`)) {
    one.setAttribute("aria-current", "true");
  }
  page().classList.add("open");
  trigger("select", { key, place });
};

const close = () => {
  if (!page().classList.contains("open")) return;
  page().classList.remove("open");
  for (const other of page().querySelectorAll("[aria-current]")) other.removeAttribute("aria-current");
  opener?.focus();
};

const filter = (button) => {
  const checked = button.closest(".checked");
  checked.dataset.filter = button.dataset.filterBy;
  for (const other of checked.querySelectorAll("[data-filter-by]")) {
    other.setAttribute("aria-pressed", other === button ? "true" : "false");
  }
};

const toBase64 = (file) =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result.slice(reader.result.indexOf(",") + 1));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });

const take = async (file) => {
  if (!file) return;
  const carried = document.getElementById("check-carried");
  carried.dataset.said = form().dataset.reading.replace("{name}", file.name);
  // A larger one is not sent at all; the server says why by its size alone.
  const content = file.size > Number(form().dataset.limit) ? "" : await toBase64(file);
  trigger("upload", { name: file.name, size: file.size, content });
};

const save = (carrier) => {
  const bytes = Uint8Array.from(atob(carrier.textContent.trim()), (letter) => letter.charCodeAt(0));
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([bytes], { type: carrier.dataset.media }));
  link.download = carrier.dataset.file;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
};

// What the server sends for the script: a dropped file's text, or a file to save.
new MutationObserver(() => {
  const carried = document.getElementById("check-carried");
  const sent = carried?.querySelector("[data-new]");
  if (sent && sent.dataset.new !== taken) {
    taken = sent.dataset.new;
    delete carried.dataset.said;
    if (sent.matches("[data-draft]")) {
      form().elements.text.value = sent.value;
      send();
    } else if (sent.matches("[data-file]")) save(sent);
  }
  const checked = result()?.querySelector(".checked:not([data-ready])");
  if (checked) {
    checked.dataset.ready = "";
    const first = checked.querySelector(".mark.wrong") ?? checked.querySelector(".mark");
    if (first && wide()) open(first.dataset.show, 0, first);
    checked.scrollIntoView({ block: "start", behavior: "smooth" });
  }
}).observe(document.body, { childList: true, subtree: true });

element.addEventListener("submit", (event) => {
  event.preventDefault();
  send();
});
element.addEventListener("change", (event) => {
  if (event.target.name !== "file") return;
  take(event.target.files[0]);
  event.target.value = "";
});
element.addEventListener("dragover", (event) => {
  event.preventDefault();
  form()?.classList.add("over");
});
element.addEventListener("dragleave", () => form()?.classList.remove("over"));
element.addEventListener("drop", (event) => {
  event.preventDefault();
  form()?.classList.remove("over");
  const file = event.dataTransfer.files[0];
  const text = event.dataTransfer.getData("text/plain");
  if (file) take(file);
  else if (text && form()) form().elements.text.value = text;
});

document.addEventListener("click", (event) => {
  if (!(event.target instanceof Element) || !page()) return;
  const button = event.target.closest("#check button, #check a[data-show], #check .card");
  if (!button) return;
  if (button.matches("[data-show]")) {
    event.preventDefault();
    open(button.dataset.show, Number(button.dataset.place ?? 0), button);
  } else if (button.matches("[data-close]")) close();
  else if (button.matches("[data-clear]")) {
    form().reset();
    form().elements.text.focus();
  } else if (button.matches("[data-stop]")) {
    button.disabled = true;
    button.textContent = button.dataset.stop;
    trigger("stop", {});
  } else if (button.matches("[data-filter-by]")) filter(button);
  else if (button.matches("[data-export]")) trigger("download", { kind: button.dataset.export });
  else if (button.matches("li.card") && !window.getSelection().toString()) {
    const inner = button.querySelector("[data-show]");
    open(inner.dataset.show, 0, inner);
  }
});

document.addEventListener("keydown", (event) => {
  if (!page() || !form()) return;
  if (event.key === "Escape") close();
  if (event.target.matches("input, select, textarea")) {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) send();
    return;
  }
  if (event.key === "/") {
    event.preventDefault();
    form().elements.text.focus();
  }
  const arrow = { ArrowLeft: ".steps button:first-child", ArrowRight: ".steps button:last-child" }[event.key];
  if (arrow && page().classList.contains("open")) page().querySelector(`.shown ${arrow}:not(:disabled)`)?.click();
});
