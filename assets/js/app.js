// What the pages gain from a script. Every page works without it.
import {
  Button,
  CharacterCount,
  Checkboxes,
  ErrorSummary,
  NotificationBanner,
  PasswordInput,
  SkipLink,
} from "nhsuk-frontend/dist/nhsuk/index.mjs";
import { playInPlace } from "./figure.js";

// The style sheet hides questions that depend on an answer only when the
// script is there to show them again.
document.body.classList.add("nhsuk-frontend-supported");

const components = [
  Button,
  CharacterCount,
  Checkboxes,
  ErrorSummary,
  NotificationBanner,
  PasswordInput,
  SkipLink,
];

for (const Component of components) {
  for (const root of document.querySelectorAll(`[data-module="${Component.moduleName}"]`)) {
    new Component(root);
  }
}

// A question that depends on a radio stands right after it. nhsuk-frontend's
// own script marks the radio as expanded, which a radio cannot be; showing and
// hiding is enough. "pageshow" is for answers that come back with the page.
function showWhatDepends() {
  for (const radio of document.querySelectorAll("input[type=radio][data-aria-controls]")) {
    const question = document.getElementById(radio.dataset.ariaControls);
    question?.classList.toggle("nhsuk-radios__conditional--hidden", !radio.checked);
  }
}

document.addEventListener("change", showWhatDepends);
window.addEventListener("pageshow", showWhatDepends);
showWhatDepends();

for (const link of document.querySelectorAll("a[data-moving]")) {
  playInPlace(link);
}

// Printing takes a script; without one, the page says how.
for (const button of document.querySelectorAll("button[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
