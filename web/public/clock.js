// The page that "Exit" leaves behind: a clock, and nothing else.
(function () {
  function show() {
    var now = new Date();
    document.getElementById('time').textContent = now.toLocaleTimeString([], {
      hour: '2-digit',
      minute: '2-digit',
    });
    document.getElementById('day').textContent = now.toLocaleDateString([], {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
    });
  }
  show();
  setInterval(show, 1000);
})();
