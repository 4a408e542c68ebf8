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

  // Gradio titles its notices by their kind, in English on every page.
  const TITLES = { Warning: "Varning", Info: "Meddelande", Error: "Fel", Success: "Klart" };
  const nameNotices = () => {
    if (document.documentElement.lang !== "sv") return;
    for (const title of document.querySelectorAll(".toast-title")) {
      const [word] = [...title.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
      const own = word && TITLES[word.data.trim()];
      if (own) word.data = `${own} `;
    }
  };

  new MutationObserver(() => {
    announce();
    nameNotices();
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
