"""Chromium without a window, as the checks of pages drive it: how it is started, what it asked for and what its console says.

From Debian: chromium, chromium-driver. From PyPI: selenium.
"""

import json
import pathlib
import shutil

from selenium import webdriver
from selenium.webdriver.common.action_chains import ActionChains


def chromium(downloads=None, width=1280, height=900):
    """A Chromium that keeps a log of requests and of its console, and puts what is downloaded into a folder. Whoever starts it has to
    end it."""
    options = webdriver.ChromeOptions()
    for argument in ["--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--hide-scrollbars"]:
        options.add_argument(argument)
    options.add_argument(f"--window-size={width},{height}")
    if downloads:
        pathlib.Path(downloads).mkdir(parents=True, exist_ok=True)
        options.add_experimental_option(
            "prefs",
            {
                "download.default_directory": str(downloads),
                "download.prompt_for_download": False,
                # Several files at one press of a button.
                "profile.default_content_setting_values.automatic_downloads": 1,
            },
        )
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    options.binary_location = shutil.which("chromium")
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(shutil.which("chromedriver")))
    driver.set_script_timeout(300)
    driver.command_executor.client_config.timeout = 400
    window(driver, width, height)
    # Of a page, and none of the browser's own.
    driver.get("about:blank")
    driver.get_log("performance")
    return driver


def window(driver, width, height, scale=1, is_phone=False):
    """Sets the size of the page in CSS pixels; a scale of 2 with half of both is a zoom of 200 %."""
    metrics = {"width": width, "height": height, "deviceScaleFactor": scale, "mobile": is_phone}
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)


def requests(driver):
    """The addresses that were asked for since this was called last."""
    messages = (json.loads(entry["message"])["message"] for entry in driver.get_log("performance"))
    return [message["params"]["request"]["url"] for message in messages if message["method"] == "Network.requestWillBeSent"]


def console(driver):
    """What the console said since this was called last."""
    return [entry["message"] for entry in driver.get_log("browser")]


def press(driver, *keys):
    """Presses keys, one after the other, wherever the focus is."""
    actions = ActionChains(driver)
    for key in keys:
        actions.send_keys(key)
    actions.perform()
