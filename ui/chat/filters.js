// The filter's lists; gr.HTML runs this once, as js_on_load, which gives `element`, `trigger` and `watch`.
// What is chosen is read here at the moment of asking: a question must not be sent with the filter of a moment ago.
window.facitFilter = () => {
  const value = (name) => element.querySelector(`select[name="${name}"]`)?.value ?? "";
  return JSON.stringify({ municipality: value("municipality"), year: value("year"), report: value("report") });
};

let wanted = null; // what was chosen last by hand, until the server has drawn it

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
  wanted = read();
  trigger("select", { choice: window.facitFilter() });
};
element.addEventListener("change", send);
element.addEventListener("click", (event) => {
  if (!event.target.closest("[data-clear]")) return;
  show({});
  send();
});

// Gradio changes the lists in place, and a browser keeps in a list what was chosen there by hand, or what now stands at
// its place: each list is set to what the server says is chosen, so that nothing is filtered unseen. A drawing that
// answers an earlier choice does not undo a later one; the server may drop a report that is not of the municipality.
watch("value", () => {
  const told = drawn();
  const isLate = wanted && (told.municipality !== wanted.municipality || told.year !== wanted.year);
  show(isLate ? wanted : told);
  if (!isLate) wanted = null;
});
