// The movement of an exercise plays in the place of its picture, and stops by
// the same button or by itself. Who asks for less movement follows the link.
const lessMovement = window.matchMedia("(prefers-reduced-motion: reduce)");

export function playInPlace(link) {
  if (lessMovement.matches) return;
  const picture = link.closest("figure").querySelector("img");
  const stage = picture.parentElement;
  const { src, alt } = picture;
  const { moving, stop, lasts } = link.dataset;
  const show = link.textContent;
  let plays = 0;
  let timer = 0;

  const button = document.createElement("button");
  button.type = "button";
  button.className = link.className;
  button.textContent = show;

  function rest() {
    window.clearTimeout(timer);
    timer = 0;
    picture.src = src;
    picture.alt = alt;
    button.textContent = show;
    stage.style.minHeight = "";
  }

  // Another fragment is another picture, which plays from its start.
  function play() {
    stage.style.minHeight = `${stage.offsetHeight}px`;
    plays += 1;
    picture.src = `${moving}#${plays}`;
    picture.alt = link.dataset.alt;
    button.textContent = stop;
    timer = window.setTimeout(rest, lasts * 1000 + 500);
  }

  button.addEventListener("click", () => (timer ? rest() : play()));
  link.replaceWith(button);
}
