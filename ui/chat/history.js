// The list of earlier conversations; gr.HTML runs this once, as js_on_load, which gives `element` and `trigger`.
let doomed = null; // the conversation that the dialog asks about

const identity = (target) => target.closest("[data-id]").dataset.id;

// The name becomes a box to write in: Enter keeps what is written, Esc and leaving the box let the old name stand.
const rename = (entry) => {
  const link = entry.querySelector("a");
  const box = document.createElement("input");
  box.value = link.title;
  box.maxLength = 120;
  box.setAttribute("aria-label", entry.dataset.name);
  let isSent = false; // then the list is drawn anew, and the old name must not come back when the box goes
  const leave = () => {
    if (!isSent && box.isConnected) box.replaceWith(link);
  };
  box.addEventListener("keydown", (event) => {
    event.stopPropagation();
    if (event.key === "Escape") {
      leave();
      link.focus();
    } else if (event.key === "Enter" && box.value.trim() && !isSent) {
      trigger("edit", { id: entry.dataset.id, title: box.value });
      isSent = true;
    }
  });
  box.addEventListener("blur", leave);
  link.replaceWith(box);
  box.select();
};

const ask = (entry) => {
  doomed = entry.dataset.id;
  const dialog = element.querySelector("dialog");
  const text = dialog.querySelector("[data-pattern]");
  text.textContent = text.dataset.pattern.replace("{title}", entry.querySelector("a").title);
  dialog.showModal();
};

element.addEventListener("click", (event) => {
  const target = event.target;
  if (!(target instanceof Element)) return;
  const link = target.closest("a");
  if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    delete document.getElementById("page").dataset.side;
    trigger("select", { id: identity(link) });
  } else if (target.closest("[data-rename]")) {
    rename(target.closest("[data-id]"));
  } else if (target.closest("[data-delete]")) {
    ask(target.closest("[data-id]"));
  } else if (target.closest("[data-confirm]")) {
    target.closest("dialog").close();
    trigger("delete", { id: doomed });
  } else if (target.closest("[data-cancel]")) {
    target.closest("dialog").close();
  }
});
