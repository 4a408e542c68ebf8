// The filter's lists; gr.HTML runs this once, as js_on_load, which gives `element`, `trigger` and `watch`.
// What is chosen is read here at the moment of asking: a question must not be sent with the filter of a moment ago.
window.facitFilter = () => {
  const value = (name) => element.querySelector(`select[name="${name}"]`)?.value ?? "";
  return JSON.stringify({ municipality: value("municipality"), year: value("year"), report: value("report") });
};

const send = () => trigger("select", { choice: window.facitFilter() });
element.addEventListener("change", send);
element.addEventListener("click", (event) => {
  if (!event.target.closest("[data-clear]")) return;
  for (const list of element.querySelectorAll("select")) list.value = "";
  send();
});

// Gradio changes the lists in place, and a browser keeps in a list what was chosen there by hand, or what now stands at
// its place: each list is set to what the server says is chosen, so that nothing is filtered unseen.
watch("value", () => {
  for (const list of element.querySelectorAll("select")) {
    list.value = list.querySelector("option[selected]")?.value ?? "";
  }
});
