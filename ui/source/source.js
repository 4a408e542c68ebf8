// What every page with a source does: a framed place is brought into view, and its page is made larger or smaller.
() => {
  const STEPS = [1, 1.5, 2, 3];

  // The first frame is brought into its pane, in the middle from above; as little to the side as will do, for the row's
  // label stands to the left. A pane without a frame begins at its top.
  const center = (sheets) => {
    for (const pane of sheets.querySelectorAll(".pane")) {
      const frame = pane.querySelector(".frame");
      if (!frame) continue;
      const inner = frame.getBoundingClientRect();
      const outer = pane.getBoundingClientRect();
      const left = inner.left - outer.left + pane.scrollLeft;
      pane.scrollLeft = Math.min(Math.max(left + inner.width + 24 - outer.width, 0), Math.max(left - 24, 0));
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
    const isCut = (frame) => frame.getBoundingClientRect().width > frame.closest(".pane").clientWidth;
    if ([...sheets.querySelectorAll(".frame")].some(isCut)) set(sheets, 1);
    else center(sheets);
  };

  // Half a number must not look like a number: the cell that the standing columns cut is brought out whole, or hidden.
  const showWhole = (mark, pane) => {
    const cells = [...mark.closest("tr").cells];
    const standing = cells.filter((cell) => getComputedStyle(cell).position === "sticky").at(-1);
    if (!standing) return;
    const edge = standing.getBoundingClientRect().right;
    const boxes = cells.slice(cells.indexOf(standing) + 1).map((cell) => cell.getBoundingClientRect());
    const cut = boxes.find((box) => box.left < edge - 1 && box.right > edge + 1);
    if (!cut) return;
    if (edge - cut.left < pane.getBoundingClientRect().right - mark.getBoundingClientRect().right) {
      pane.scrollLeft -= edge - cut.left;
    } else {
      pane.firstElementChild.style.marginRight = `${cut.right - edge}px`;
      pane.scrollLeft += cut.right - edge;
    }
  };

  // A marked cell of a wide table is brought into view; the chat's own panel does so itself.
  const bringMarks = (article) => {
    for (const mark of article.querySelectorAll(".wide mark")) {
      const pane = mark.closest(".wide");
      const inner = mark.getBoundingClientRect();
      const outer = pane.getBoundingClientRect();
      pane.scrollLeft += Math.max(inner.right + 16 - outer.right, 0);
      pane.scrollTop += inner.top - outer.top - outer.height / 3;
      showWhole(mark, pane);
    }
  };

  new MutationObserver(() => {
    for (const article of document.querySelectorAll(":is(#figure-source, .shown) article.source:not([data-shown])")) {
      article.dataset.shown = "";
      bringMarks(article);
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
