// Runs before the first paint, so that the chosen light is there from the start. Only the choice of
// theme is read here; it says nothing about the person.
(function () {
  var choice = 'system';
  try {
    choice = localStorage.getItem('anemone.theme') || 'system';
  } catch {
    // Storage may be blocked: follow the system.
  }
  var dark =
    choice === 'dark' || (choice !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
})();
