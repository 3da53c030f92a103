"""heatmaps.html opened in a browser from its file, with what a person does there and what is then to be seen.

The ids of its parts are those that Sources/Page/Web/page.html tells of.
"""

import base64
import pathlib
import time

from selenium.common.exceptions import TimeoutException
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import Select, WebDriverWait

import browser

# Keeps the pictures that the page makes, by their address, so that their bytes can be read: the page itself may ask for nothing.
KEEP_BLOBS = """(() => {
  const kept = new Map(), make = URL.createObjectURL;
  URL.createObjectURL = blob => { const url = make.call(URL, blob); kept.set(url, blob); return url; };
  window.bytesOfPicture = (url, done) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result.split(',')[1]);
    reader.onerror = () => done(null);
    reader.readAsDataURL(kept.get(url));
  };
})()"""


class OpenedPage:
    """Use it as a context: the browser ends with it."""

    def __init__(self, page, downloads=None, width=1280, height=900, keeps_pictures=False):
        self.driver = browser.chromium(downloads, width, height)
        self.downloads = pathlib.Path(downloads) if downloads else None
        if keeps_pictures:
            self.driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": KEEP_BLOBS})
        self.address = pathlib.Path(page).resolve().as_uri()
        self.driver.get(self.address)
        self.wait(lambda: self.state != "working", 30)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.driver.quit()

    # What is to be seen

    @property
    def state(self):
        return self.script("return document.body.dataset.state")

    @property
    def errors(self):
        return self.script("return Array.from(document.querySelectorAll('#error-list li'), e => e.textContent)")

    @property
    def focused(self):
        return self.script("return document.activeElement.id || document.activeElement.tagName")

    @property
    def pictures(self):
        """The ids of the measures whose pictures are shown, in order."""
        return self.script(
            "return Array.from(document.querySelectorAll('#picture-list section[data-measure]'), e => e.dataset.measure)"
        )

    @property
    def measures(self):
        """The ids of the measures that can be chosen, in order."""
        return self.script(
            "return Array.from(document.querySelectorAll('[id^=measure-][type=checkbox]:not(:disabled)'), e => e.value)"
        )

    def text(self, part):
        return self.script("return document.getElementById(arguments[0]).textContent", part)

    def has(self, css):
        return bool(self.driver.find_elements(By.CSS_SELECTOR, css))

    def find(self, part):
        return self.driver.find_element(By.ID, part)

    def script(self, text, *arguments):
        return self.driver.execute_script(text, *arguments)

    def wait(self, is_so, seconds=60):
        return WebDriverWait(self.driver, seconds, 0.05).until(lambda _: is_so())

    def settled(self, seconds=90):
        """Waits until the page has done all that it was asked to do, and tells its state."""
        time.sleep(0.15)
        quiet = 0
        ends = time.monotonic() + seconds
        while quiet < 4:
            if time.monotonic() > ends:
                raise AssertionError(f"the page was still at work after {seconds} s: {self.text('progress-label')}")
            quiet = 0 if self.state == "working" else quiet + 1
            time.sleep(0.05)
        return self.state

    # What a person does

    def choose(self, *paths):
        self.find("choose-files").send_keys("\n".join(str(pathlib.Path(path).resolve()) for path in paths))

    def choose_folder(self, folder):
        self.find("choose-folder").send_keys(str(pathlib.Path(folder).resolve()))

    def drop(self, *paths):
        """Drags files or folders over the page and lets them go, as the browser has it from the system."""
        at = self.script("const r = document.getElementById('drop').getBoundingClientRect(); return [r.left + 20, r.top + 20]")
        data = {"items": [], "files": [str(pathlib.Path(path).resolve()) for path in paths], "dragOperationsMask": 1}
        for kind in ("dragEnter", "dragOver", "drop"):
            self.driver.execute_cdp_cmd("Input.dispatchDragEvent", {"type": kind, "x": at[0], "y": at[1], "data": data})

    def click(self, part):
        """Presses a part, whatever stands over it in the window."""
        self.script("arguments[0].click()", self.find(part))

    def press(self, part):
        """Presses a part under the pointer, as a person does; a browser lets a page hand out more files after that."""
        element = self.find(part)
        self.script("arguments[0].scrollIntoView({block: 'center'})", element)
        element.click()

    def example(self):
        self.click("example")
        self.settled()

    def start_again(self):
        """Has the page forget its files; it asks first where they are hers."""
        self.click("start-again")
        if self.has("#forget-yes") and self.find("forget-yes").is_displayed():
            self.click("forget-yes")

    def select(self, part, value):
        Select(self.find(part)).select_by_value(value)

    def write(self, part, text):
        self.script(
            "const e = document.getElementById(arguments[0]); e.value = arguments[1];"
            "e.dispatchEvent(new Event('input', {bubbles: true})); e.dispatchEvent(new Event('change', {bubbles: true}))",
            part,
            text,
        )

    def tick(self, part, is_on=True):
        if self.find(part).is_selected() != is_on:
            self.click(part)

    def show(self, measures=None, choices=()):
        """Makes choices, each (id, value): of a list its value, of a field its text, of a box True or False, of a button None."""
        for part, value in choices:
            if value is None or isinstance(value, bool):
                self.tick(part, value is not False)
            elif self.find(part).tag_name == "select":
                self.select(part, value)
            else:
                self.write(part, value)
        if measures is not None:
            for measure in self.measures:
                self.tick(f"measure-{measure}", measure in measures)
        # What is written is drawn a moment later.
        time.sleep(0.5)
        return self.settled(180)

    # What it gives

    def bytes_of_pictures(self, measure):
        """The pictures that are shown of a measure, page by page; the page has to be opened with keeps_pictures."""
        addresses = self.script(
            'return Array.from(document.querySelectorAll(`section[data-measure="${arguments[0]}"] img`), e => e.src)', measure
        )
        reading = "window.bytesOfPicture(arguments[0], arguments[1])"
        return [base64.b64decode(self.driver.execute_async_script(reading, address)) for address in addresses]

    def downloaded(self, button, count=1, seconds=60):
        """The files that come of a button, {name: bytes}. One that was not met, since the page moved under the pointer, is pressed
        again."""
        before = set(self.downloads.iterdir())

        def new():
            files = [path for path in self.downloads.iterdir() if path not in before]
            is_whole = not any(path.suffix == ".crdownload" or path.name.startswith(".") for path in files)
            return files if is_whole and len(files) >= count else None

        for attempt in (1, 2):
            self.press(button)
            self.settled()
            try:
                files = self.wait(new, 10 if attempt == 1 else seconds)
                return {path.name: path.read_bytes() for path in files}
            except TimeoutException:
                if self.state == "failed" or attempt == 2:
                    raise AssertionError(f"nothing came of {button}: {self.errors}") from None
