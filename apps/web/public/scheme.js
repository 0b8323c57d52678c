// Runs before the first paint, so that a chosen light or dark never flashes.
(function () {
  var chosen = null;
  try {
    chosen = localStorage.getItem('afterpilot-scheme');
  } catch (refused) {
    chosen = null;
  }
  var dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
})();
