// Tables of the engine: arrow keys move from cell to cell, and what a cell is stands beside it under the pointer and in the focus. What it says
// and where keys lead is the script that tables have wherever they stand: said, describe, rowsOf and nextCell.

const tip = { box: null, cell: null };

// The engine's table, whose text is escaped already; whatever could act in it is taken out all the same.
function heatTable(html) {
  const template = document.createElement('template');
  template.innerHTML = html;
  const acting = 'script, style, link, meta, base, iframe, object, embed, form, template';
  for (const part of template.content.querySelectorAll(acting)) part.remove();
  for (const part of template.content.querySelectorAll('*')) {
    for (const { name } of Array.from(part.attributes)) if (/^(on|href|src|action|formaction|xlink:)/i.test(name))
      part.removeAttribute(name);
  }
  const box = make('div', { class: 'heat' }, template.content);
  for (const table of box.querySelectorAll('table')) prepareTable(table);
  for (const frame of box.querySelectorAll('.scroll')) watchFrame(frame);
  return box;
}

// A table that is wider than its frame says so until its end is seen; one that is not is no stop of the Tab key.
function watchFrame(frame) {
  const edge = make('div', { class: 'framed' });
  const hint = make('p', { class: 'more', 'aria-hidden': 'true' }, 'scroll for more →');
  hint.hidden = true;
  frame.replaceWith(edge);
  edge.append(frame);
  edge.before(hint);
  const look = () => {
    const isWide = frame.scrollWidth > frame.clientWidth + 1;
    const hasMore = isWide && frame.scrollLeft + frame.clientWidth < frame.scrollWidth - 2;
    edge.classList.toggle('has-more', hasMore);
    hint.hidden = !isWide;
    hint.classList.toggle('is-there', hasMore);
    if (isWide) frame.tabIndex = 0; else frame.removeAttribute('tabindex');
  };
  frame.addEventListener('scroll', look, { passive: true });
  const watcher = new ResizeObserver(look);
  watcher.observe(frame);
  for (const table of frame.children) watcher.observe(table);
}

function prepareTable(table) {
  for (const cell of table.querySelectorAll('tbody th[scope=row], tbody td')) cell.tabIndex = -1;
  const first = Array.from(table.querySelectorAll('tbody td')).find(cell => said(cell, false));
  if (!first) return;
  first.tabIndex = 0;
  table.addEventListener('keydown', event => {
    if (event.altKey || event.metaKey) return;
    const cell = event.target.closest('td, th');
    const to = cell && nextCell(cell, event.key, event.ctrlKey);
    if (!to) return;
    event.preventDefault();
    focusCell(to);
  });
  table.addEventListener('focusin', event => showTip(event.target.closest('td')));
  table.addEventListener('focusout', hideTip);
  table.addEventListener('mouseover', event => {
    const cell = event.target.closest('tbody td');
    if (cell !== tip.cell) showTip(cell);
  });
  table.addEventListener('mouseleave', event => { if (event.relatedTarget !== tip.box) hideTip(); });
  table.addEventListener('click',
    event => { const cell = event.target.closest('tbody td'); if (cell) focusCell(cell); });
}

function showTip(cell) {
  hideTip();
  if (!cell || cell.tagName !== 'TD' || !said(cell, false)) return;
  tip.box.replaceChildren(...describe(cell).map(line => make('div', {}, line)));
  tip.box.hidden = false;
  cell.setAttribute('aria-describedby', 'tip');
  tip.cell = cell;
  placeTip();
}

// Beside the table, where there is room, or over or under its rows; else over its cell, or under it where the window ends.
function placeTip() {
  if (!tip.cell) return;
  const box = tip.cell.getBoundingClientRect();
  const width = document.documentElement.clientWidth;
  const frame = tip.cell.closest('.scroll') || tip.cell.closest('table');
  const beside = Math.min(frame.getBoundingClientRect().right, tip.cell.closest('table').getBoundingClientRect().right) + 12;
  if (beside + tip.box.offsetWidth + 4 <= width) {
    const lowest = innerHeight - tip.box.offsetHeight - 4;
    tip.box.style.left = beside + 'px';
    tip.box.style.top = Math.max(4, Math.min(box.top + box.height / 2 - tip.box.offsetHeight / 2, lowest)) + 'px';
    return;
  }
  const { above: over, below: under } = aroundRows(tip.cell, box);
  const left = Math.max(4, Math.min(box.left + box.width / 2 - tip.box.offsetWidth / 2,
    width - tip.box.offsetWidth - 4));
  const above = box.top - tip.box.offsetHeight - 8;
  tip.box.style.left = left + 'px';
  tip.box.style.top = (under ?? over ?? (above >= 4 ? above : box.bottom + 8)) + 'px';
}

// Where it stands over the rows of the table or under them, if that is near the cell and in the window.
function aroundRows(cell, box) {
  const far = 160;
  const rows = rowsOf(cell.closest('table'));
  const [first, last] = [rows[0].getBoundingClientRect(), rows[rows.length - 1].getBoundingClientRect()];
  const above = first.top - tip.box.offsetHeight - 4;
  const below = last.bottom + 4;
  const isBelow = last.bottom - box.bottom <= far && below + tip.box.offsetHeight <= innerHeight - 4;
  const isAbove = box.top - first.top <= far && above >= 4;
  return { above: isAbove ? above : undefined, below: isBelow && !(isAbove && box.top - first.top < last.bottom - box.bottom)
    ? below : undefined };
}

function hideTip() {
  if (tip.cell) tip.cell.removeAttribute('aria-describedby');
  tip.cell = null;
  tip.box.hidden = true;
}

function focusCell(cell) {
  const old = cell.closest('table').querySelector('[tabindex="0"]');
  if (old) old.tabIndex = -1;
  cell.tabIndex = 0;
  cell.focus();
  // The names of the rows stay where they are, and must not stand over the cell.
  const frame = cell.closest('.scroll');
  const name = cell.parentNode.cells[0];
  const hidden = name.getBoundingClientRect().right + 4 - cell.getBoundingClientRect().left;
  if (frame && cell !== name && hidden > 0) frame.scrollLeft -= hidden;
}

// Which cell of a picture has the focus, so that a new table has it there.
function placeOfFocus(section) {
  const cell = document.activeElement && section.contains(document.activeElement)
    && document.activeElement.closest('td, th');
  return cell ? { y: rowsOf(cell.closest('table')).indexOf(cell.parentNode), x: cell.cellIndex } : null;
}

function returnFocus(section, place) {
  const table = place && section.querySelector('.heat table');
  const row = table && rowsOf(table)[place.y];
  if (row && row.cells[place.x]) focusCell(row.cells[place.x]);
}

function startTips() {
  tip.box = byId('tip');
  tip.box.addEventListener('mouseleave', hideTip);
  document.addEventListener('keydown', event => { if (event.key === 'Escape') hideTip(); });
  document.addEventListener('scroll', placeTip, { passive: true, capture: true });
  addEventListener('beforeprint', hideTip);
}
