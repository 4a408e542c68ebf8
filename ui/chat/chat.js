// What the chat's own links, keys and address do; gr.HTML runs this once, as js_on_load of the hidden element that
// tells of each answer, which gives `element`, `trigger` and `watch`.
const shell = () => document.getElementById("page").dataset; // what is open: the style sheets read it
const turnOf = (number) => element.querySelector(`[data-turn="${number}"]`);
const question = () => document.querySelector("#question textarea");
const isTyping = (target) => target instanceof Element && target.closest("input, textarea, select, [contenteditable]");

const say = (text) => {
  const said = element.querySelector(".said");
  said.textContent = text;
  said.classList.add("shown");
  setTimeout(() => said.classList.remove("shown"), 2500);
};

// Without a secure connection (another computer of the house) browsers give no clipboard; the old way still works.
const copy = async (text, done) => {
  if (navigator.clipboard) {
    await navigator.clipboard.writeText(text);
  } else {
    const box = Object.assign(document.createElement("textarea"), { value: text });
    document.body.append(box);
    box.select();
    document.execCommand("copy");
    box.remove();
  }
  say(done);
};

const act = (link) => {
  const [name, turn] = link.slice(1).split("-");
  const told = element.firstElementChild.dataset;
  if (name === "copy") copy(turnOf(turn).dataset.copy, told.copied);
  else if (name === "link") copy(new URL(turnOf(turn).dataset.link, location.origin + location.pathname).href, told.linked);
  else if (name === "edit") trigger("edit", { link });
  else if (name === "retry") trigger("retry", { link });
  else if (name === "keep") trigger("submit", { link });
  else trigger("like", { link });
  if (name === "edit") question()?.focus();
};

// Links that do something are buttons to those who cannot see them.
const ACTIONS = ["copy", "link", "edit", "retry", "rate", "keep"].map((name) => `#chat a[href^="#${name}-"]`).join(", ");
const nameButtons = () => {
  for (const link of document.querySelectorAll(ACTIONS)) {
    if (link.getAttribute("role") === "button") continue;
    link.setAttribute("role", "button");
    link.removeAttribute("target");
  }
  for (const file of document.querySelectorAll("#chat a[download][target]")) file.removeAttribute("target");
  const log = document.querySelector("#chat [role=log]"); // which Gradio names in English
  const name = element.firstElementChild?.dataset.chat;
  if (log && name && log.getAttribute("aria-label") !== name) log.setAttribute("aria-label", name);
};
const closeMenus = (kept) => {
  const open = [...document.querySelectorAll("#page .save[open]")].filter((menu) => menu !== kept);
  for (const menu of open) menu.open = false;
  return open.length > 0;
};
new MutationObserver(nameButtons).observe(document.body, { childList: true, subtree: true });

const openSource = () => { shell().source = "open"; };
const closeSource = () => {
  if (!document.querySelector("#source [data-open]")) return;
  shell().source = "closed";
  const open = document.querySelector("#chat a[aria-current]") ?? question();
  open?.focus({ preventScroll: true });
};

document.addEventListener("click", (event) => {
  const target = event.target;
  if (!(target instanceof Element)) return;
  const action = target.closest(ACTIONS);
  closeMenus(target.closest(".save"));
  if (action) {
    event.preventDefault();
    act(action.getAttribute("href"));
  } else if (target.closest('#chat a[href^="#cite-"]')) {
    openSource();
  } else if (target.closest("[data-close], [data-back]")) {
    closeSource();
  } else if (target.closest("[data-leave]")) {
    trigger("clear");
    question()?.focus();
  } else if (target.closest("[data-menu]")) {
    if (shell().side) delete shell().side;
    else shell().side = "open";
    target.closest("[data-menu]").setAttribute("aria-expanded", String(Boolean(shell().side)));
  } else if (shell().side && (!target.closest("#side") || target.closest("#renew"))) {
    delete shell().side;
  }
});

// Step through the sources from the panel, from a citation, or where nothing has the keys; a table or a page that can be
// scrolled sideways keeps them.
const step = (event) => {
  const target = event.target instanceof Element ? event.target : document.body;
  const panel = document.getElementById("source");
  const wide = target.closest(".wide, .pane");
  const isAt = panel.contains(target) || target === document.body || target.closest('#chat a[href^="#cite-"]');
  if (!isAt || shell().source === "closed" || isTyping(target) || (wide && wide.scrollWidth > wide.clientWidth)) return;
  const buttons = panel.querySelectorAll(".steps button[data-cite], .steps button:disabled");
  const button = buttons[event.key === "ArrowLeft" ? 0 : 1];
  if (!button) return;
  event.preventDefault();
  if (panel.contains(target)) {
    panel.tabIndex = -1;
    panel.focus({ preventScroll: true }); // what is in it is drawn anew
  }
  if (!button.disabled) button.click();
};

// While an answer is on its way the next question stays in its box: sent now, it would be dropped.
const isBusy = () => Boolean(document.getElementById("stop")?.offsetParent);
document.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.shiftKey || event.target !== question() || !isBusy()) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}, true);

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
  if (event.key === "/" && !isTyping(event.target)) {
    event.preventDefault();
    question()?.focus();
  } else if (event.key === "Escape" && closeMenus()) {
    event.target.closest?.(".save")?.querySelector("summary").focus();
  } else if (event.key === "Escape" && shell().side) {
    delete shell().side;
  } else if (event.key === "Escape" && event.target === question() && document.querySelector("#notice [data-leave]")) {
    trigger("clear");
  } else if (event.key === "Escape" && shell().source !== "closed") {
    closeSource();
  } else if (event.key === "ArrowLeft" || event.key === "ArrowRight") {
    step(event);
  }
});

// The address names the conversation, so that it is there again when the page is loaded anew; a linked answer is
// brought into view.
let shown = ""; // which conversation, and how much of it
const follow = () => {
  const told = element.firstElementChild?.dataset;
  if (!told) return;
  const address = new URL(location.href);
  const key = document.querySelector(".history")?.dataset.key ?? "samtal";
  const linked = told.focus !== undefined;
  if (!linked) {
    address.search = told.conversation ? `?${key}=${told.conversation}` : "";
    history.replaceState(null, "", address);
  }
  const isNew = linked || shown !== `${told.conversation} ${told.count}`;
  if (isNew && window.matchMedia("(min-width: 761px)").matches) shell().source = "open";
  shown = `${told.conversation} ${told.count}`;
  if (isNew && Number(told.count)) hold(linked ? Number(told.focus) : Number(told.count) - 1);
};

watch("value", follow);
follow();
nameButtons();
