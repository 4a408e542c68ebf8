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
  new MutationObserver(announce).observe(document.body, { childList: true, subtree: true });
  announce();

  document.addEventListener("click", (event) => {
    const other = event.target instanceof Element ? event.target.closest("[data-switch]") : null;
    if (!other) return;
    document.cookie = `facit_language=${other.dataset.switch}; path=/; max-age=31536000; samesite=strict`;
    window.location.reload();
  });
}
