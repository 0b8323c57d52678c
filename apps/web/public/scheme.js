/* global localStorage, matchMedia, document */
// Runs before the first paint, so that a chosen light or dark never flashes.
(function () {
  function chosen() {
    try {
      return localStorage.getItem('afterpilot-scheme');
    } catch {
      return null;
    }
  }
  var scheme = chosen();
  var dark = scheme === 'dark' || (scheme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
})();
