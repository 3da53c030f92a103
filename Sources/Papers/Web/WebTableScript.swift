/// What a cell of a table says, in words, and which cell a key leads to: of tables as ``webTable(_:)`` makes them, wherever they stand. It is
/// plain text between its quotes, which `scripts/pack_page.py` puts into the page for a browser too.
let tableScript = #"""
  // What an element says: to the eye alone, or in the words that stand for a mark.
  function said(element, isMark) { return wordsOf(element, isMark).replace(/\s+/g, ' ').trim(); }

  function wordsOf(element, isMark) {
    let text = '';
    for (const node of element.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) { if (!isMark) text += node.data; continue; }
      if (node.nodeType !== Node.ELEMENT_NODE || node.getAttribute('aria-hidden')) continue;
      const hidden = node.classList.contains('vh');
      if (isMark ? hidden : !hidden || element.tagName === 'TH') text += hidden && isMark ? node.textContent : wordsOf(node, false);
    }
    return text;
  }

  // The head over each column.
  function headsOf(table) {
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

  // A cell in sentences: where it stands, its value with its unit, its class, its marks, and of the latest what it is made of.
  function describe(cell) {
    const table = cell.closest('table');
    const row = cell.parentNode;
    const over = headsOf(table);
    const lines = [said(row.cells[0], false) + ', ' + headText(over[cell.cellIndex])];
    const text = said(cell, false);
    const section = table.closest('section');
    const sign = Array.from(section.querySelectorAll('.signs li')).find(part => {
      const sample = part.querySelector('.sample');
      return sample && sample.textContent === text;
    });
    const isValue = !cell.matches('.of, .ch, .bar, .sh');
    const isCount = row.className === 'count' || row.className === 'remark';
    if (isValue && !isCount && table.dataset.unit && /\d/.test(text)) lines.push(table.dataset.what + ': ' + text + ' (' + table.dataset.unit + ')');
    else lines.push(sign ? said(sign, false) : text);
    const style = Array.from(cell.classList).find(name => /^[ds]\d$/.test(name));
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

  // The rows of the body; heads within it are none.
  function rowsOf(table) { return Array.from(table.querySelectorAll('tbody tr')).filter(row => row.cells.length > 1); }

  // The cell that a key leads to.
  function nextCell(cell, key, control) {
    const rows = rowsOf(cell.closest('table'));
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


  """#
