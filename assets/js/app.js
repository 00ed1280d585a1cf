// What the pages gain from a script. Every page works without it.
import {
  Button,
  CharacterCount,
  Checkboxes,
  ErrorSummary,
  NotificationBanner,
  PasswordInput,
  Radios,
  SkipLink,
} from "nhsuk-frontend/dist/nhsuk/index.mjs";

// The style sheet hides questions that depend on an answer only when the
// script is there to show them again.
document.body.classList.add("nhsuk-frontend-supported");

for (const Component of [Button, CharacterCount, Checkboxes, ErrorSummary, NotificationBanner, PasswordInput, Radios, SkipLink]) {
  for (const root of document.querySelectorAll(`[data-module="${Component.moduleName}"]`)) {
    new Component(root);
  }
}
