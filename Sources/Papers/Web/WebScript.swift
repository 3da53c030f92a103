/// Shows what a cell is under the pointer and in the focus, and moves the focus with the arrow keys. It reads the page and asks for
/// nothing; who has no script has the tables.
let pageScript = pageScriptStart + tableScript + pageScriptEnd

private let pageScriptStart = """

  'use strict';
  const tip = document.getElementById('tip');
  let shown = null;

  """

private let pageScriptEnd = """
  function show(cell) {
    hide();
    if (!cell || cell.tagName !== 'TD' || !said(cell, false)) return;
    tip.replaceChildren(...describe(cell).map(line => {
      const part = document.createElement('div');
      part.textContent = line;
      return part;
    }));
    tip.hidden = false;
    cell.setAttribute('aria-describedby', 'tip');
    shown = cell;
    place();
  }

  // Over its cell, or under it where the window ends.
  function place() {
    if (!shown) return;
    const box = shown.getBoundingClientRect();
    const width = document.documentElement.clientWidth;
    const left = Math.max(4, Math.min(box.left + box.width / 2 - tip.offsetWidth / 2, width - tip.offsetWidth - 4));
    const above = box.top - tip.offsetHeight - 8;
    tip.style.left = left + 'px';
    tip.style.top = (above >= 4 ? above : box.bottom + 8) + 'px';
  }

  function hide() {
    if (shown) shown.removeAttribute('aria-describedby');
    shown = null;
    tip.hidden = true;
  }

  function focus(cell) {
    const old = cell.closest('table').querySelector('[tabindex="0"]');
    if (old) old.tabIndex = -1;
    cell.tabIndex = 0;
    cell.focus();
  }

  for (const table of document.querySelectorAll('table')) {
    for (const cell of table.querySelectorAll('tbody th[scope=row], tbody td')) cell.tabIndex = -1;
    const first = Array.from(table.querySelectorAll('tbody td')).find(cell => said(cell, false));
    if (!first) continue;
    first.tabIndex = 0;
    // The cells take the place of their frame as what the Tab key stops at.
    table.parentNode.removeAttribute('tabindex');
    table.addEventListener('keydown', event => {
      if (event.altKey || event.metaKey) return;
      const cell = event.target.closest('td, th');
      const to = cell && nextCell(cell, event.key, event.ctrlKey);
      if (!to) return;
      event.preventDefault();
      focus(to);
    });
    table.addEventListener('focusin', event => show(event.target.closest('td')));
    table.addEventListener('focusout', hide);
    table.addEventListener('mouseover', event => {
      const cell = event.target.closest('tbody td');
      if (cell !== shown) show(cell);
    });
    table.addEventListener('mouseleave', event => { if (event.relatedTarget !== tip) hide(); });
    table.addEventListener('click', event => { if (event.target.closest('tbody td')) focus(event.target.closest('tbody td')); });
  }
  tip.addEventListener('mouseleave', hide);
  document.addEventListener('keydown', event => { if (event.key === 'Escape') hide(); });
  document.addEventListener('scroll', place, { passive: true, capture: true });
  addEventListener('beforeprint', () => { hide(); document.getElementById('method').open = true; });

  """

/// What the browser holds the script against before it runs it: SHA-256 of its bytes, in base 64.
let pageScriptHash = "kMDb3qGYOMqUFTCZSP4J6yDjDdAGv0oWmjk+J4B7um8="
