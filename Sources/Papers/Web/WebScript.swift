/// Shows what a cell is under the pointer and in the focus, and moves the focus with the arrow keys. It reads the page and asks for
/// nothing; who has no script has the tables.
let pageScript = """

  'use strict';
  const tip = document.getElementById('tip');
  let shown = null;

  // What an element says: to the eye alone, or in the words that stand for a mark.
  function said(element, isMark) { return words(element, isMark).replace(/\\s+/g, ' ').trim(); }

  function words(element, isMark) {
    let text = '';
    for (const node of element.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) { if (!isMark) text += node.data; continue; }
      if (node.nodeType !== Node.ELEMENT_NODE || node.getAttribute('aria-hidden')) continue;
      const hidden = node.classList.contains('vh');
      if (isMark ? hidden : !hidden || element.tagName === 'TH') text += hidden && isMark ? node.textContent : words(node, false);
    }
    return text;
  }

  // The head over each column.
  function heads(table) {
    const rows = [];
    Array.from(table.tHead.rows).forEach((row, y) => {
      let x = 0;
      for (const cell of row.cells) {
        while (rows[y] && rows[y][x]) x++;
        for (let dy = 0; dy < cell.rowSpan; dy++) {
          rows[y + dy] = rows[y + dy] || [];
          for (let dx = 0; dx < cell.colSpan; dx++) rows[y + dy][x + dx] = cell;
        }
      }
    });
    return rows[rows.length - 1];
  }

  function headText(head) { return head.dataset.t || said(head, false); }

  function describe(cell) {
    const table = cell.closest('table');
    const row = cell.parentNode;
    const over = heads(table);
    const lines = [said(row.cells[0], false) + ', ' + headText(over[cell.cellIndex])];
    const text = said(cell, false);
    const section = table.closest('section');
    const sign = Array.from(section.querySelectorAll('.signs li')).find(part => {
      const sample = part.querySelector('.sample');
      return sample && sample.textContent === text;
    });
    const isValue = !cell.matches('.of, .ch, .bar, .sh');
    const isCount = row.className === 'count' || row.className === 'remark';
    if (isValue && !isCount && table.dataset.unit && /\\d/.test(text)) lines.push(table.dataset.what + ': ' + text + ' (' + table.dataset.unit + ')');
    else lines.push(sign ? said(sign, false) : text);
    const style = Array.from(cell.classList).find(name => /^[ds]\\d$/.test(name));
    const swatch = style && section.querySelector('.key .' + style);
    if (swatch && said(swatch, false)) lines.push('In the key: ' + said(swatch, false));
    const marks = said(cell, true).replace(/^, /, '');
    if (marks) lines.push(marks);
    if (cell.classList.contains('l')) {
      for (const other of row.querySelectorAll('.of, .ch')) {
        if (said(other, false)) lines.push(headText(over[other.cellIndex]) + ': ' + said(other, false));
      }
    }
    return lines;
  }

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

  // The cell that a key leads to; the rows of heads within the body are passed over.
  function next(cell, key, control) {
    const rows = Array.from(cell.closest('table').querySelectorAll('tbody tr')).filter(row => row.cells.length > 1);
    let y = rows.indexOf(cell.parentNode);
    let x = cell.cellIndex;
    switch (key) {
      case 'ArrowUp': y--; break;
      case 'ArrowDown': y++; break;
      case 'ArrowLeft': x--; break;
      case 'ArrowRight': x++; break;
      case 'Home': x = 0; if (control) y = 0; break;
      case 'End': x = rows[y].cells.length - 1; if (control) y = rows.length - 1; break;
      default: return null;
    }
    return rows[y] && rows[y].cells[x] || cell;
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
      const to = cell && next(cell, event.key, event.ctrlKey);
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
let pageScriptHash = "nmkfbqhABjCahmeZbwZVTyAocAf7MJvjDsghpfiNqDI="
