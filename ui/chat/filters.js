// The filter's lists; gr.HTML runs this once, as js_on_load, which gives `element` and `trigger`.
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
