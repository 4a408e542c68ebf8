// The filter's lists; gr.HTML runs this once, as js_on_load, which gives `element`, `trigger` and `watch`.
// What is chosen is read here at the moment of asking: a question must not be sent with the filter of a moment ago.
window.facitFilter = () => JSON.stringify({ ...read(), number });

let number = 0; // of the last choice, by hand or by the page; a drawing says which one it answers, 0 is the page's own
let wanted = {}; // what that choice is
let isDrawn = true; // whether the server has drawn it

const lists = () => [...element.querySelectorAll("select")];
const read = () => Object.fromEntries(lists().map((list) => [list.name, list.value]));
const drawn = () =>
  Object.fromEntries(lists().map((list) => [list.name, list.querySelector("option[selected]")?.value ?? ""]));
const show = (choice) => {
  for (const list of lists()) {
    const held = [...list.options].some((option) => option.value === choice[list.name]);
    list.value = held ? choice[list.name] : "";
  }
};

const send = () => {
  number += 1;
  wanted = read();
  isDrawn = false;
  trigger("select");
};
element.addEventListener("change", send);
element.addEventListener("click", (event) => {
  if (!event.target.closest("[data-clear]")) return;
  show({});
  send();
});

// Gradio changes the lists in place, and a browser keeps in a list what was chosen there by hand, or what now stands at
// its place: each list is set to what the server says is chosen, so that nothing is filtered unseen. A drawing that
// answers an earlier choice undoes neither a later one nor what the page has chosen since, as a new conversation does;
// where no other drawing is on its way after it, one is asked for. The server may drop a report that is not of the
// municipality.
watch("value", () => {
  const answered = Number(element.querySelector("[data-number]")?.dataset.number ?? 0);
  if (answered && answered !== number) {
    show(wanted);
    if (isDrawn) send();
    return;
  }
  if (!answered) number += 1;
  wanted = drawn();
  isDrawn = true;
  show(wanted);
});
