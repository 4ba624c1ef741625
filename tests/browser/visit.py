"""A page opened in the browser, and everything that it did that it should not."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from time import monotonic
from urllib.parse import urlsplit

from playwright.sync_api import ConsoleMessage, Dialog, Error, Locator, Page, Request, Response, ViewportSize

HEIGHT = 900
"""How high windows are, in pixels."""
_PATIENCE = 20.0  # seconds
_GONE = ("context was destroyed", "navigation")  # what is said of a page that another is about to follow


def until(page: Page, expression: str) -> None:
    """Wait until a script's expression, or the promise that it gives, is true on the page; TimeoutError if it never is.

    Playwright's wait_for_function lets the page itself evaluate text, which its Content-Security-Policy forbids.
    """
    end = monotonic() + _PATIENCE
    while not _holds(page, expression):
        if monotonic() > end:
            raise TimeoutError(expression)
        page.wait_for_timeout(20)


def press(page: Page, key: str) -> None:
    """Press a key, and let the page do what it puts off by a timer of a few milliseconds, unless it is left by the key.

    The theme hears 1 ms late what has the focus. No person presses the next key before that; a machine does.
    """
    page.keyboard.press(key)
    try:
        page.evaluate("new Promise((done) => setTimeout(done, 20))")
    except Error as error:
        if not any(words in error.message for words in _GONE):
            raise


def shut(page: Page) -> None:
    """Wait until no sheet is open, and its entry in the way back is gone: until then it may call back a new address."""
    until(page, "!document.querySelector('.gb-sheet') && !history.state?.gbSheet")


def _holds(page: Page, expression: str) -> bool:
    try:
        return page.evaluate(f"Promise.resolve({expression}).then(Boolean)") is True
    except Error as error:
        if any(words in error.message for words in _GONE):
            return False
        raise


@dataclass
class Visit:
    """A browser page that visits sites; what goes wrong at the last address is written down from its request on."""

    page: Page
    site: str = ""
    scripts: bool = True
    """Whether its browser runs scripts."""
    wrong: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Listen to the page."""
        self._listen()

    def renew(self) -> None:
        """Go on with a new page of the same profile, whatever became of the old one."""
        self.page, old = self.page.context.new_page(), self.page
        old.close()
        self._listen()

    def _listen(self) -> None:
        self.page.on("console", self._console)
        self.page.on("pageerror", self._error)
        self.page.on("request", self._request)
        self.page.on("response", self._response)
        self.page.on("dialog", self._dialog)

    def open(self, site: str, path: str = "", *, width: int = 1440) -> Page:
        """Go to a page, `path` below the site's address, in a window of this width in pixels; wait until it has loaded.

        Gives the browser's page.
        """
        self.site = site
        self.wrong.clear()
        self._size(width)
        self.page.goto(site + path, wait_until="load")
        return self.page

    @contextmanager
    def before(self, script: str) -> Iterator[None]:
        """Run a script before all others of each page that is opened within; a profile of its own is dearer."""
        session = self.page.context.new_cdp_session(self.page)
        session.send("Page.enable")
        session.send("Page.addScriptToEvaluateOnNewDocument", {"source": script})
        try:
            yield
        finally:
            session.detach()  # which takes the script away

    def leave(self) -> None:
        """Leave the page blank: no address, no pointer over anything, and the medium that it began with."""
        self.page.goto("about:blank")  # first: a blank page is drawn anew at no cost
        self.page.emulate_media(media="null", color_scheme="null")
        self.page.mouse.move(0, 0)
        self.wrong.clear()

    def resize(self, width: int) -> None:
        """Give the window this width in pixels; a page that runs scripts hears of it with its next frame."""
        self._size(width)
        if self.scripts:
            self.frames()

    def _size(self, width: int) -> None:
        size: ViewportSize = {"width": width, "height": HEIGHT}
        if self.page.viewport_size != size:
            self.page.set_viewport_size(size)

    def frames(self) -> None:
        """Wait for two frames: what observes sizes and scrolling has been told by then, and has done what it does."""
        self.page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")

    def press(self, key: str) -> None:
        """Press a key, and let the page's own timers of a few milliseconds run."""
        press(self.page, key)

    def search(self, query: str) -> None:
        """Write a query into the search box, as an input method does: whole words, then a key that is let go."""
        opener = self.page.locator(".gb-open-search")
        if opener.is_visible():  # on a narrow screen the box is folded behind it
            opener.click()
        self.page.locator(".md-search__input").click()
        self.page.keyboard.insert_text(query)
        self.press("End")

    def script(self, expression: str) -> object:
        """Run a script's expression on the page and give its value."""
        value: object = self.page.evaluate(expression)
        return value

    @property
    def fragment(self) -> str:
        """Give the address's fragment as the page has it now."""
        return str(self.script("location.hash.slice(1)"))

    def is_in_sight(self, place: Locator) -> bool:
        """Tell whether the top of an element comes to rest on the screen, below the header that stays there."""
        end, before = monotonic() + _PATIENCE, None
        while monotonic() < end:
            box, header = place.bounding_box(), self.page.locator("header.md-header").bounding_box()
            if box and header and box == before and header["y"] + header["height"] - 1 <= box["y"] < HEIGHT:
                return True
            before = box
            self.page.wait_for_timeout(60)  # a smooth scroll may be under way, or none has begun
        return False

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"} and not message.text.endswith("blocked by Playwright"):
            self.wrong.append(f"{message.type} in the console: {message.text}")

    def _error(self, error: Error) -> None:
        self.wrong.append(f"script failed: {error.message}")

    def _request(self, request: Request) -> None:
        url = urlsplit(request.url)
        if url.scheme not in {"data", "blob"} and url.netloc != urlsplit(self.site).netloc:
            self.wrong.append(f"request to another host: {request.url}")

    def _response(self, response: Response) -> None:
        if response.status >= 400:
            self.wrong.append(f"{response.status}: {response.url}")

    def _dialog(self, dialog: Dialog) -> None:
        self.wrong.append(f"a script spoke: {dialog.message}")
        dialog.dismiss()
