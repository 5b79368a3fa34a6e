// What a test does on the page, as a reader would: press buttons, read words.
window.reading = (() => {
  const inline = new Set(["EM", "STRONG"]);

  function words(node) {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    if (node.nodeType !== Node.ELEMENT_NODE || node.dataset.own !== undefined) return " ";
    const inside = [...node.childNodes].map(words).join("");
    return inline.has(node.tagName) ? inside : ` ${inside} `;
  }

  const wordsOf = (selector) => words(document.querySelector(selector));
  const seen = () => words(document.getElementById("banner")) + words(document.getElementById("page"));

  function press(selector) {
    const found = document.querySelector(selector);
    if (!found) throw new Error(`nothing to press: ${selector}, on « ${document.title} »`);
    found.click();
  }

  function begin(episode) {
    press('[data-action="cover"]');
    if (document.querySelector('[data-action="forget"]')) {
      press('[data-action="forget"]');
      press("dialog[open] button:not([data-action])");
    }
    press(`main [data-episode="${CSS.escape(episode)}"]`);
  }

  function take(event) {
    if (event === "←") press('[data-action="rewind"]');
    else press(`main [data-choice="${CSS.escape(event)}"]`);
  }

  function follow(episode, events) {
    begin(episode);
    return [seen(), ...events.map((event) => { take(event); return seen(); })];
  }

  function write(item, hedge) {
    const select = [...document.querySelectorAll("select")].find((each) => each.dataset.item === item);
    select.value = hedge;
    select.dispatchEvent(new Event("change", { bubbles: true }));
  }

  return { seen, wordsOf, write, press, begin, take, follow };
})();
