// The pictures of what is chosen: asked for at each change, the newest wins.

const drawing = { wanted: 0, timer: 0, isAt: false,
  // Which of the wanted ones is shown.
  done: 0,
};

function changed(delay = 0) {
  if (!page.told || !page.told.canDraw) return;
  setState('working');
  // What is said of the pictures of before is no longer so.
  say('');
  drawing.wanted++;
  clearTimeout(drawing.timer);
  drawing.timer = setTimeout(draw, delay);
}

async function draw() {
  if (drawing.isAt || !page.told || !page.told.canDraw) return;
  drawing.isAt = true;
  try {
    let wanted;
    do {
      wanted = drawing.wanted;
      const faults = faultsOfChoices();
      if (faults.length > 0) {
        showErrors(faults, 'choices', { takesFocus: false });
        showNotDrawn(faults.map(fault => fault.text).join('\n'));
        continue;
      }
      if (chosenMeasures().length === 0) {
        clearPassingErrors();
        showNotDrawn('Choose at least one measure.');
        setState('ready');
        continue;
      }
      const count = chosenMeasures().length;
      await busy(count === 1 ? 'Drawing the picture' : 'Drawing ' + count + ' pictures', async () => {
        await reload();
        const answer = await ask([['ask', 'show'], ...chosen()]);
        // What is older than the last change is not shown.
        if (wanted !== drawing.wanted) return;
        shown(answer);
        if (!answer.error) { drawing.done = wanted; showStale(); }
      });
      if (wanted === drawing.wanted && byId('not-drawn').hidden) finish();
    } while (wanted !== drawing.wanted && page.told && page.told.canDraw && page.isLoaded);
  } catch (error) {
    failed(error, []);
  } finally { drawing.isAt = false; }
}

const notesAtOnce = 3;

function shown(answer) {
  if (answer.error) {
    const isChoosing = byId('choices').contains(document.activeElement);
    showErrors([answer.error], 'choices', { takesFocus: !isChoosing });
    showNotDrawn(answer.error);
    return;
  }
  clearPassingErrors();
  byId('again').hidden = true;
  byId('not-drawn').hidden = true;
  byId('everything').hidden = byId('skip-pictures').hidden = false;
  byId('stamp-warning').hidden = choice.profile !== 'internal';
  showStyle(answer.style || '');
  // The findings stand above.
  const notes = (answer.notes || []).filter(text => !text.startsWith('Something in the data is odd'));
  const line = text => make('li', {}, text);
  remake(byId('printed-notes'), notes.map(line));
  remake(byId('notes'), notes.length <= notesAtOnce ? notes.map(line) : [notes.slice(0, notesAtOnce - 1).map(line),
    make('li', { class: 'others' }, make('details', { id: 'more-notes' },
      make('summary', {}, counted(notes.length - notesAtOnce + 1, 'more note')),
      make('ul', { class: 'plain' }, notes.slice(notesAtOnce - 1).map(line))))]);
  showOverview(answer);
  const list = byId('picture-list');
  const old = new Map(Array.from(list.children, section => [section.dataset.measure, section]));
  const names = new Map(page.told.measures.map(measure => [measure.id, measure.name]));
  let before = null;
  for (const picture of answer.pictures) {
    const section = old.get(picture.id) || newPicture(picture.id);
    old.delete(picture.id);
    fillPicture(section, picture, answer, picture.title || names.get(picture.id) || picture.id);
    const after = before ? before.nextElementSibling : list.firstElementChild;
    if (after !== section) list.insertBefore(section, after);
    before = section;
  }
  for (const section of old.values()) { forget(section); section.remove(); }
}

// All is drawn that was asked for.
function finish() {
  setState('ready');
  const drawn = Counted(document.querySelectorAll('.picture:not([hidden])').length, 'picture') + ' drawn.';
  say([...page.news, drawn].join(' '));
  page.news = [];
}

function showOverview(answer) {
  const overview = byId('overview');
  overview.hidden = !answer.overview;
  if (answer.overview) fillPicture(overview, answer.overview, answer, 'Overview');
  else { forget(overview); overview.replaceChildren(); }
}

// The style of the tables holds within them alone.
function showStyle(style) {
  const text = '.heat {\n' + style + '\n}';
  if (byId('table-style').textContent !== text) byId('table-style').textContent = text;
}

// Says in place of the pictures why they are not those of the choices.
function showNotDrawn(text) {
  const box = byId('not-drawn');
  box.textContent = text;
  box.hidden = false;
  if (byId('error-summary').hidden) say(text);
  showStale();
}

// Marks the pictures of before, and lets nobody take them for what was asked last.
function showStale() {
  const isStale = drawing.done !== drawing.wanted && document.querySelector('.picture:not([hidden])') !== null;
  byId('pictures').classList.toggle('stale', isStale);
  byId('stale').hidden = byId('stale-papers').hidden = !isStale;
  for (const button of document.querySelectorAll('#everything button, [data-download], [data-copy]')) {
    if (!isStale) { button.removeAttribute('aria-disabled'); button.removeAttribute('aria-describedby'); continue; }
    button.setAttribute('aria-disabled', 'true');
    button.setAttribute('aria-describedby', 'stale');
  }
}

function newPicture(id) {
  return make('section', { class: 'picture', 'data-measure': id, id: 'picture-' + idPart(id) });
}

function forget(section) { for (const image of section.querySelectorAll('img')) URL.revokeObjectURL(image.src); }

// A picture with its buttons, its table and its notes, made anew where they were.
function fillPicture(section, picture, answer, name) {
  const id = section.id;
  const pngs = picture.pages.map(sheet => answer.blob(sheet.png, 'image/png'));
  forget(section);
  section.setAttribute('aria-labelledby', id + '-title');
  const place = placeOfFocus(section);
  remake(section, [
    make('h3', { id: id + '-title' }, make('span', { class: 'name' }, name), make('span', { class: 'vh' }, ': '),
      make('span', { class: 'headline' }, picture.headline)),
    make('p', { class: 'deck' }, Array.isArray(picture.deck) ? picture.deck.join(' ') : picture.deck || ''),
    picture.pages.map((sheet, number) => make('img', {
      decoding: 'sync', src: URL.createObjectURL(pngs[number]), alt: number === 0 ? picture.alt : picture.headline
        + ', page ' + (number + 1) + ' of ' + picture.pages.length,
      width: Math.round(sheet.width / picture.dpi * 96), height: Math.round(sheet.height / picture.dpi * 96) })),
    pictureButtons(id, picture, pngs, answer, name),
    picture.table ? make('details', { id: id + '-table', class: 'figures', open: true },
      make('summary', {}, 'The figures as a table', make('span', { class: 'vh' }, ': ' + name)),
      heatTable(picture.table)) : null,
    picture.notes ? make('details', { id: id + '-notes', class: 'picture-notes' },
      make('summary', {}, 'What is counted, and what limits the figures', make('span', { class: 'vh' }, ': ' + name)),
      noteLines(picture.notes)) : null,
  ]);
  returnFocus(section, place);
}

function noteLines(text) {
  return text.split(/\n+/).filter(line => line.trim()).map(line => make('p', {}, line.trim()));
}

function pictureButtons(id, picture, pngs, answer, name) {
  const button = (what, text, action) => make('button',
    { type: 'button', id: id + '-' + what, class: 'second', 'data-download': what === 'alt' ? null : what,
    'data-copy': what === 'alt' ? 'alt' : null, on: { click: action } }, text,
      make('span', { class: 'vh' }, ': ' + name));
  const file = (what, part, text) => part ? button(what, text,
    () => download(part.name, answer.blob(part.bytes, 'text/csv;charset=utf-8'))) : null;
  return make('div', { class: 'buttons' },
    button('png', 'Picture (PNG)', () => picture.pages.forEach((sheet, number) => download(sheet.name, pngs[number]))),
    file('cells', picture.cells, 'Figures (CSV)'),
    file('printed', picture.printed, 'Table as printed (CSV)'),
    button('alt', 'Copy the alt text', event => copyText(picture.alt, event.currentTarget)));
}

// To the clipboard, or where that is refused into a field from which it can be copied by hand.
async function copyText(text, button) {
  const old = button.parentNode.querySelector('.by-hand');
  if (old) old.remove();
  try {
    await navigator.clipboard.writeText(text);
    say('The alt text was copied.');
    const mark = make('span', { class: 'copied', 'aria-hidden': 'true' }, 'Copied');
    button.after(mark);
    setTimeout(() => mark.remove(), 2000);
  } catch {
    const field = make('textarea', { id: button.id + '-text', rows: '6', readonly: true });
    field.value = text;
    button.parentNode.append(make('div', { class: 'by-hand' },
      make('label', { for: field.id }, 'The alt text: copy it with Ctrl+C'), field));
    field.focus();
    field.select();
  }
}
