// Where the chat stands: a question stands at the top of it from the moment that it is asked, with its answer below,
// and stays there while the answer grows and its chart is drawn, until the reader scrolls. chat.js, which follows in
// the same function, says which question it is when an earlier conversation is opened.
const asked = () => document.querySelectorAll("#chat .user-row");
let held = -1; // the place of the question that is held at the top, from 0; -1: the reader scrolls
let count = 0; // of questions

const place = () => {
  const row = asked()[held];
  const pane = row?.closest(".bubble-wrap");
  if (pane) pane.scrollTop += row.getBoundingClientRect().top - pane.getBoundingClientRect().top - 4;
};

const hold = (number) => {
  held = number;
  place();
};

const grown = new ResizeObserver(place);
let watched = null; // the chat comes after this script, and makes its list anew where it was empty

const release = () => (held = -1);

new MutationObserver(() => {
  const list = document.querySelector("#chat .message-wrap");
  if (!list) return;
  if (list !== watched) {
    grown.disconnect();
    grown.observe((watched = list));
    for (const name of ["wheel", "touchmove", "pointerdown", "keydown"]) {
      list.parentElement.addEventListener(name, release, { passive: true });
    }
  }
  if (asked().length > count) held = asked().length - 1;
  count = asked().length;
  place();
}).observe(document.body, { childList: true, subtree: true });
