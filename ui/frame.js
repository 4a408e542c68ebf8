// What every page does by itself, whatever stands on it; Gradio runs it once, when the page has been drawn.
() => {
  // The page's language is told to screen readers, and the page that is open to those who cannot see its colour.
  const announce = () => {
    const top = document.querySelector("#top [data-language]");
    if (top && document.documentElement.lang !== top.dataset.language) document.documentElement.lang = top.dataset.language;
    const bar = document.querySelector(".nav-holder nav");
    if (!bar) return;
    for (const link of bar.querySelectorAll("a")) {
      if (link.classList.contains("active")) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
  };

  // "#api" opens Gradio's page for programs, whose own button stands in the footer that is not shown.
  let isAsked = location.hash === "#api";
  const openApiPage = () => {
    const button = isAsked && document.querySelector("footer .show-api");
    if (!button) return;
    isAsked = false;
    history.replaceState(null, "", location.pathname + location.search);
    button.dispatchEvent(new MouseEvent("mouseenter")); // loads it
    button.click();
  };
  window.addEventListener("hashchange", () => {
    isAsked = location.hash === "#api";
    openApiPage();
  });

  new MutationObserver(() => {
    announce();
    openApiPage();
  }).observe(document.body, { childList: true, subtree: true });
  announce();

  document.addEventListener("click", (event) => {
    const other = event.target instanceof Element ? event.target.closest("[data-switch]") : null;
    if (!other) return;
    document.cookie = `facit_language=${other.dataset.switch}; path=/; max-age=31536000; samesite=strict`;
    window.location.reload();
  });
}
