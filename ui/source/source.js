// What every page with a source does: a framed place is brought into view, and its page is made larger or smaller.
() => {
  const STEPS = [1, 1.5, 2, 3];
  const MARGIN = 12; // of a page beside what is framed

  // The box around all frames of a pane, a sentence of several lines as a whole.
  const around = (pane) => {
    const boxes = [...pane.querySelectorAll(".frame")].map((frame) => frame.getBoundingClientRect());
    const left = Math.min(...boxes.map((box) => box.left));
    return { left, width: Math.max(...boxes.map((box) => box.right)) - left };
  };

  // The first frame is brought into its pane, in the middle from above; as little to the side as will do, for the row's
  // label stands to the left. A pane without a frame begins at its top.
  const center = (sheets) => {
    for (const pane of sheets.querySelectorAll(".pane")) {
      const frame = pane.querySelector(".frame");
      if (!frame) continue;
      const inner = frame.getBoundingClientRect();
      const outer = pane.getBoundingClientRect();
      const all = around(pane);
      const left = all.left - outer.left + pane.scrollLeft;
      pane.scrollLeft = Math.min(Math.max(left + all.width + 24 - outer.width, 0), Math.max(left - 24, 0));
      pane.scrollTop += inner.top + inner.height / 2 - outer.top - outer.height / 2;
    }
  };

  const set = (sheets, step) => {
    sheets.dataset.zoom = step;
    sheets.style.setProperty("--zoom", step);
    center(sheets);
  };

  const zoom = (sheets, by) => {
    const place = STEPS.indexOf(Number(sheets.dataset.zoom));
    set(sheets, by === "fit" ? 1 : STEPS[Math.min(Math.max(place + (by === "in" ? 1 : -1), 0), STEPS.length - 1)]);
  };

  // A sentence that is wider than its pane is shown whole, however small; a cell is shown large enough to be read.
  const show = (sheets) => {
    const panes = [...sheets.querySelectorAll(".pane")].filter((pane) => pane.querySelector(".frame"));
    const isCut = (pane) => around(pane).width > pane.clientWidth - 2 * MARGIN || pane.querySelectorAll(".frame").length > 1;
    if (panes.some(isCut)) set(sheets, 1);
    else center(sheets);
  };

  const edgesOf = (pane) => {
    const box = pane.getBoundingClientRect();
    const standing = [...pane.querySelectorAll("th, td")].filter((cell) => getComputedStyle(cell).position === "sticky");
    const left = Math.max(box.left, ...standing.map((cell) => cell.getBoundingClientRect().right));
    return { standing: new Set(standing), left, right: box.left + pane.clientWidth };
  };

  // Half a number must not look like a number: what an edge cuts is hidden whole, and the edge says that there is more.
  const hideCut = (pane) => {
    const { standing, left, right } = edgesOf(pane);
    for (const cell of pane.querySelectorAll("th, td:not(.text)")) {
      const box = cell.getBoundingClientRect();
      const isCut = (box.left < left - 1 && box.right > left + 1) || (box.left < right - 1 && box.right > right + 1);
      const isAsked = cell.matches(".asked") || cell.querySelector("mark"); // what is shown, and what its column is
      cell.classList.toggle("cut", isCut && !standing.has(cell) && !isAsked);
    }
    const rest = pane.scrollWidth - pane.clientWidth - pane.scrollLeft;
    pane.dataset.more = `${pane.scrollLeft > 1 ? "left" : ""} ${rest > 1 ? "right" : ""}`.trim();
  };

  // The marked cell comes into view, as little to the side as will do; then the columns begin whole at the left, where
  // the mark stays in view.
  const bringMark = (mark) => {
    const pane = mark.closest(".wide");
    const outer = pane.getBoundingClientRect();
    pane.scrollTop += mark.getBoundingClientRect().top - outer.top - outer.height / 3;
    pane.scrollLeft = 0; // a pane that is filled anew stands where the one before it stood
    if (mark.closest("td.text")) return;
    const { standing, left, right } = edgesOf(pane);
    pane.scrollLeft += Math.max(mark.closest("th, td").getBoundingClientRect().right - right, 0);
    const boxes = [...mark.closest("tr").cells].filter((cell) => !standing.has(cell)).map((cell) => cell.getBoundingClientRect());
    const cut = boxes.find((box) => box.left < left - 1 && box.right > left + 1);
    if (cut) pane.scrollLeft += Math.min(cut.right, mark.getBoundingClientRect().left - 6) - left;
  };

  window.facitBringMarks = (root) => {
    for (const mark of root.querySelectorAll(".wide mark")) bringMark(mark);
    for (const pane of root.querySelectorAll(".wide")) hideCut(pane);
  };

  const onScroll = (event) => hideCut(event.currentTarget);

  // A pane has no size before it is seen: on a phone the source lies behind the chat until it is opened.
  const sized = new ResizeObserver((entries) => {
    for (const { target } of entries.filter((entry) => entry.target.clientWidth)) {
      if (!("placed" in target.dataset)) for (const mark of target.querySelectorAll("mark")) bringMark(mark);
      target.dataset.placed = "";
      hideCut(target);
    }
  });

  new MutationObserver(() => {
    for (const article of document.querySelectorAll("article.source:not([data-shown])")) {
      article.dataset.shown = "";
      for (const pane of article.querySelectorAll(".wide")) {
        pane.addEventListener("scroll", onScroll, { passive: true });
        delete pane.dataset.placed; // Gradio fills the pane of the source before anew
        sized.unobserve(pane);
        sized.observe(pane);
      }
    }
    for (const sheets of document.querySelectorAll(".sheets:not([data-shown])")) {
      sheets.dataset.shown = "";
      show(sheets);
    }
  }).observe(document.body, { childList: true, subtree: true });

  document.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest("[data-zoom-by]") : null;
    if (button) zoom(button.closest(".sheets"), button.dataset.zoomBy);
  });
}
