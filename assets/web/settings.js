// What the browser keeps: the path, the colours, the shortcuts. It works without keeping anything.

function createStore(key) {
  const storage = available();

  function available() {
    try {
      const found = window.localStorage;
      found.setItem(`${key}:test`, "1");
      found.removeItem(`${key}:test`);
      return found;
    } catch {
      return null;
    }
  }

  function read(name, otherwise) {
    try {
      const found = JSON.parse(storage.getItem(`${key}:${name}`));
      return found === null ? otherwise : found;
    } catch {
      return otherwise;
    }
  }

  function write(name, value) {
    try {
      storage.setItem(`${key}:${name}`, JSON.stringify(value));
      return true;
    } catch {
      return false;
    }
  }

  return { keeps: storage !== null, read, write };
}

const COLOURS = { auto: "Selon l’appareil", nuit: "Nuit", papier: "Papier", contraste: "Contraste" };

function settingsDialog(settings, change) {
  const choice = ([name, label]) => {
    const input = el("input", { type: "radio", name: "colours", value: name });
    input.checked = settings.colours === name;
    input.addEventListener("change", () => change({ colours: name }));
    return el("label", {}, input, " ", label);
  };
  const keys = el("input", { type: "checkbox" });
  keys.checked = settings.keys;
  keys.addEventListener("change", () => change({ keys: keys.checked }));
  const dialog = el("dialog", { class: "settings", "aria-labelledby": "settings" },
    el("h2", { id: "settings" }, "Réglages"),
    el("fieldset", {}, el("legend", {}, "Couleurs"), Object.entries(COLOURS).map(choice)),
    el("fieldset", {}, el("legend", {}, "Clavier"),
      el("label", {}, keys, " Prendre un choix par son chiffre, revenir par Retour arrière")),
    el("p", { class: "tools" }, button({ class: "tool strong", "data-action": "close" }, "Fermer")));
  return dialog;
}

function confirmDialog(question, yes, no, agreed) {
  const accept = button({ class: "tool" }, yes);
  const dialog = el("dialog", { class: "settings", "aria-labelledby": "confirm" },
    el("h2", { id: "confirm" }, question),
    el("p", { class: "tools" },
      button({ class: "tool strong", "data-action": "close" }, no), accept));
  accept.addEventListener("click", () => { dialog.close(); agreed(); });
  return dialog;
}
