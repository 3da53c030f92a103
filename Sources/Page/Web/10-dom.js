'use strict';
// Small tools for making and keeping parts of the page. All text goes in as text.

function byId(id) { return document.getElementById(id); }

// An element with its attributes and children. `on` holds what it listens to; a property that is false or null is left out.
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    if (name === 'on') for (const [event, action] of Object.entries(value)) element.addEventListener(event, action);
    else if (name === 'checked' || name === 'selected' || name === 'disabled' || name === 'open') element[name] = true;
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined));
  return element;
}

// Makes the parts of an element anew; what had the focus has it still, and what was open or shut stays so.
function remake(parent, children) {
  const focused = document.activeElement && parent.contains(document.activeElement) ? document.activeElement.id : '';
  const open = new Map(Array.from(parent.querySelectorAll('details[id]'), part => [part.id, part.open]));
  parent.replaceChildren(...children.flat(Infinity).filter(child => child !== null && child !== undefined));
  for (const part of parent.querySelectorAll('details[id]')) if (open.has(part.id)) part.open = open.get(part.id);
  const again = focused && byId(focused);
  if (again) again.focus({ preventScroll: true });
}

// What may stand in an id.
function idPart(text) {
  return Array.from(String(text), c => /[A-Za-z0-9-]/.test(c) ? c : '_' + c.codePointAt(0).toString(16)).join('');
}

function counted(number, one, several) {
  return number.toLocaleString('en-GB') + ' ' + (number === 1 ? one : several || one + 's');
}

const smallNumbers = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'];

// A number at the start of a sentence.
function Counted(number, one, several) {
  return (smallNumbers[number] || number.toLocaleString('en-GB')) + ' ' + (number === 1 ? one : several || one + 's');
}

function sizeText(bytes) {
  if (bytes < 1e3) return counted(bytes, 'byte');
  if (bytes < 1e6) return Math.round(bytes / 1e3) + ' kB';
  return (bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0) + ' MB';
}

// A choice from a list: each option is {value, name}.
function select(id, options, value, action, more = {}) {
  const list = make('select', { id, ...more, on: { change: event => action(event.target.value) } },
    options.map(option => make('option', { value: option.value, selected: option.value === value }, option.name)));
  return list;
}

function labelled(id, text, control, hint) {
  if (hint) control.setAttribute('aria-describedby', id + '-hint');
  return make('div', { class: 'field' }, make('label', { for: id }, text),
    hint ? make('p', { class: 'hint', id: id + '-hint' }, hint) : null, control);
}

function checkbox(id, text, { checked = false, disabled = false, hint = null, value = '' }, action) {
  const box = make('input', {
    type: 'checkbox', id, value, checked, disabled, 'aria-describedby': hint ? id + '-hint' : null,
    on: { change: event => action(event.target.checked) } });
  return make('div', { class: 'check' }, box, make('label', { for: id }, text),
    hint ? make('p', { class: 'hint', id: id + '-hint' }, hint) : null);
}

// Says at a field what is wrong with its text, or with an empty text no more.
function showFieldError(id, text) {
  const input = byId(id);
  if (!input) return;
  const old = byId(id + '-error');
  if (old ? old.dataset.text === text : !text) return;
  if (old) old.remove();
  input.closest('.field').classList.toggle('invalid', Boolean(text));
  const told = [byId(id + '-hint') ? id + '-hint' : '', text ? id + '-error' : ''].filter(part => part).join(' ');
  if (told) input.setAttribute('aria-describedby', told); else input.removeAttribute('aria-describedby');
  if (!text) { input.removeAttribute('aria-invalid'); return; }
  input.setAttribute('aria-invalid', 'true');
  input.before(make('p', { id: id + '-error', class: 'error-message', 'data-text': text },
    make('span', { class: 'vh' }, 'Error: '), text));
}

// Hands a file to the reader of the page.
function download(name, blob) {
  const address = URL.createObjectURL(blob);
  const link = make('a', { href: address, download: name });
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60000);
}
