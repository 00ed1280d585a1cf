// Finds things on the page as people do, by their words, and keeps the last
// one in `found`. Each returns where to press, or why it cannot be pressed.
(() => {
  const squeeze = (text) => text.replace(/\s+/g, " ").trim();

  // words are what a screen reader reads out, and short is what is seen.
  const words = (el) => squeeze(el.textContent);
  const short = (el) => {
    const copy = el.cloneNode(true);
    copy.querySelectorAll(".nhsuk-u-visually-hidden").forEach((hidden) => hidden.remove());
    return squeeze(copy.textContent);
  };
  const called = (name) => (el) => words(el) === name || short(el) === name;
  const shown = (el) => el.checkVisibility({ visibilityProperty: true }) && el.getClientRects().length > 0;

  // among looks in the main part of the page first.
  const among = (selector, name, root) => {
    const roots = root ? [root] : [document.querySelector("main"), document];
    for (const r of roots.filter(Boolean)) {
      const all = [...r.querySelectorAll(selector)].filter(shown).filter(called(name));
      if (all.length > 0) return all[0];
    }
  };

  // part is what stands under a heading, a legend or a summary, if one is
  // named, or under one inside another: "Towel pull > How hard was it?".
  const heads = "h2, h3, h4, legend, summary, caption";
  const whole = "fieldset, details, section, article, li, .nhsuk-card, table, form";
  const part = (names) =>
    names.split(" > ").filter(Boolean).reduce((root, name) => {
      if (root === null) return null;
      return among(heads, name, root)?.closest(whole) ?? null;
    }, undefined);

  const where = (control, target) => {
    window.found = control;
    target.scrollIntoView({ block: "center", behavior: "instant" });
    const box = target.getClientRects()[0];
    const x = box.left + box.width / 2;
    const y = box.top + box.height / 2;
    const top = document.elementFromPoint(x, y);
    const free = top && (target.contains(top) || top.contains(target) || control.contains(top));
    return free ? { x, y } : { why: `is covered by ${top?.outerHTML.slice(0, 120)}` };
  };

  const labelled = (label) => label.control ?? label.querySelector("input, select, textarea");

  const finders = {
    press: (name, root) => among("a[href], button, summary", name, root),
    box: (name, root) => among("label", name, root),
    day: (name, root) => among("legend", name, root)?.closest("fieldset"),
    option: (name, root) => among("label", name, root),
  };

  return (kind, name, within) => {
    const root = part(within ?? "");
    if (root === null) return { why: `stands under "${within}", which is not there` };
    const el = finders[kind](name, root);
    if (!el) return { why: "is not there" };
    if (kind === "press") return where(el, el);
    const control = labelled(el);
    if (!control) return { why: "has no box" };
    return kind === "box" ? where(control, control) : where(control, el);
  };
})()
