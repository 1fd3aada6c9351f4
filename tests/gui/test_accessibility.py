"""The window for who does not see it or has no mouse: names, order of focus, contrast, direction of text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from helpers.desktop import Desktop, paths, start  # noqa: F401  fixtures
from helpers.frame import Frame
from helpers.window import HEAT, make_view, message
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QTabBar, QWidget

from reelreason_desktop.config.declared import LANGUAGE
from reelreason_desktop.services.views import FilmLink, Role
from reelreason_desktop.ui.theme.contrast import contrast_ratio
from reelreason_desktop.ui.theme.stylesheet import build_stylesheet
from reelreason_desktop.ui.theme.tokens import DARK, LIGHT, Tokens

Start = Callable[..., Desktop]
THEMES = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=lambda tokens: tokens.name)
LANGUAGES = pytest.mark.parametrize("spoken", ["en", "de"])
INTERACTIVE = (
    "QPushButton", "QToolButton", "QLineEdit", "QPlainTextEdit", "QTextEdit", "QSpinBox", "QDoubleSpinBox",
    "QComboBox", "QCheckBox", "QRadioButton", "QSlider::handle:horizontal", "QTabBar::tab",
)  # fmt: skip
_MOST_STEPS = 400


# Names and order, on every page


@pytest.fixture
def desktop(start: Start, request: pytest.FixtureRequest) -> Desktop:  # noqa: F811
    """A window with a conversation, ratings and picks."""
    made = start()
    made.program.preferences.set(LANGUAGE, getattr(request, "param", "en"))
    made.open()
    for film_id, stars in (("heat-1995", 5), ("goodfellas-1990", 4), ("inception-2010", 4.5)):
        made.window.acts.rate(film_id, stars)
    made.wait(lambda: len(made.view.ratings) == 3)
    made.window.acts.toggle_watchlist("fargo-1996")
    made.settle()
    made.window.open_film("heat-1995")
    made.window.explain(made.picks[0])
    made.settle()
    return made


def _pages(desktop: Desktop) -> Iterator[str]:
    for name in list(desktop.window._pages):
        desktop.window.open_page(name)
        desktop.settle()
        QApplication.processEvents()
        yield name


def _reachable(desktop: Desktop) -> list[QWidget]:
    """What the Tab key can come to now. Of buttons that exclude each other only the chosen one; arrows go on."""
    widgets = desktop.window.findChildren(QWidget)
    able = [w for w in widgets if w.isVisible() and w.isEnabled() and w.focusPolicy() & Qt.FocusPolicy.TabFocus]
    return [w for w in able if w.focusProxy() is None and not _waits_for_arrows(w)]


def _waits_for_arrows(widget: QWidget) -> bool:
    if not isinstance(widget, QAbstractButton) or not widget.isCheckable() or widget.isChecked():
        return False
    return widget.group() is not None or widget.autoExclusive()


def _name(widget: QWidget) -> str:
    """As a screen reader is told."""
    if isinstance(widget, QTabBar):  # the tab is told, not the bar
        return " ".join(widget.tabText(tab) for tab in range(widget.count())) or "no tabs"
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def _told(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.objectName()} in {type(widget.parent()).__name__}: {_name(widget)}"


@pytest.mark.parametrize("desktop", ["en", "de"], indirect=True)
def test_everything_that_takes_the_focus_has_a_name(desktop: Desktop) -> None:
    nameless = {(page, _told(w)) for page in _pages(desktop) for w in _reachable(desktop) if not _name(w).strip()}
    print(sorted(nameless))
    assert nameless == set()


def test_every_picture_has_words(desktop: Desktop) -> None:
    """An icon beside a text needs none: it is its neighbour's."""
    silent = set()
    for page in _pages(desktop):
        for label in desktop.window.findChildren(QLabel):
            alone = not any(sibling.text() for sibling in label.parent().findChildren(QLabel) if sibling is not label)
            pictured = label.isVisible() and not label.pixmap().isNull() and not label.text()
            if pictured and alone and not (label.accessibleName() or label.parent().accessibleName()):
                silent.add((page, _told(label)))
    assert silent == set()


def test_what_draws_a_chart_describes_it(desktop: Desktop) -> None:
    """Whatever draws itself and can be focused says more than its name: what it shows, or what its keys do."""
    silent = set()
    for page in _pages(desktop):
        for widget in _reachable(desktop):
            draws = "paintEvent" in type(widget).__dict__ and type(widget).__module__.startswith("reelreason")
            spoken = widget.accessibleDescription() or widget.toolTip() or _name(widget)
            if draws and not spoken:
                silent.add((page, _told(widget)))
    assert silent == set()


def test_tab_comes_to_everything_and_back(desktop: Desktop) -> None:
    missed = set()
    for page in _pages(desktop):
        wanted = set(_reachable(desktop))
        met: set[QWidget] = set()
        first = QApplication.focusWidget()
        for _ in range(_MOST_STEPS):
            here = QApplication.focusWidget()
            met.add(here)
            QTest.keyClick(here, Qt.Key.Key_Tab)
            if QApplication.focusWidget() is first:
                break
        missed |= {(page, _told(widget)) for widget in wanted - met if widget.isVisible()}
    print(sorted(missed))
    assert missed == set()


# Focus and contrast, computed


@THEMES
@pytest.mark.parametrize("kind", INTERACTIVE)
def test_focus_is_drawn_on_every_kind_of_control(tokens: Tokens, kind: str) -> None:
    style = build_stylesheet(tokens)
    rules = [body for selectors, body in _rules(style) if f"{kind}:focus" in [one.strip() for one in selectors]]
    assert any(tokens.focus in body or tokens.text in body for body in rules), kind


@THEMES
def test_text_on_a_background_of_the_same_rule_is_readable(tokens: Tokens) -> None:
    """Disabled controls may be fainter (WCAG 2.2, 1.4.3)."""
    weak = {}
    for selectors, body in _rules(build_stylesheet(tokens)):
        ink = re.search(r"(?<![-\w])color: (#[0-9a-f]{6})", body)
        ground = re.search(r"(?<![-\w])background: (#[0-9a-f]{6})", body)
        if ink and ground and not any("disabled" in selector for selector in selectors):
            weak[",".join(selectors)] = contrast_ratio(ink.group(1), ground.group(1))
    assert len(weak) > 5
    assert {name: ratio for name, ratio in weak.items() if ratio < 4.5} == {}


@THEMES
def test_focus_stands_out_from_what_it_surrounds(tokens: Tokens) -> None:
    for ground in (tokens.window, tokens.surface, tokens.surface_raised, tokens.accent_soft):
        assert contrast_ratio(tokens.focus, ground) >= 3
        assert contrast_ratio(tokens.text, ground) >= 3


def _rules(style: str) -> Iterator[tuple[list[str], str]]:
    for selectors, body in re.findall(r"([^{}]+)\{([^{}]*)\}", style):
        yield selectors.strip().split(","), body


# Messages


RIGHT_TO_LEFT = pytest.mark.parametrize(
    "text", ["אהבתי את Heat ואת Fargo", "أحببت Heat كثيرا وأريد شيئا مثله"], ids=["Hebrew", "Arabic"]
)


@RIGHT_TO_LEFT
@pytest.mark.parametrize("role", [Role.PERSON, Role.PROGRAM])
def test_a_right_to_left_message_ends_at_the_right_and_its_film_opens(
    make_frame: Callable[..., Frame], text: str, role: Role
) -> None:
    start_at = text.index("Heat")
    link = FilmLink(HEAT.id, start_at, start_at + len("Heat"))
    said = message(1, text, role=role, links=(link,))
    frame = make_frame().furnish()
    frame.window.show_view(make_view(messages=(said,)))
    frame.settle()
    view = frame.window.chat.messages
    row = view.model().index(0, 0)
    typeset = view._delegate.typeset(view._chat.row_at(0))
    line = typeset.layout.lineAt(0)
    edge = typeset.box.right() if role is Role.PERSON else view.viewport().width()
    assert typeset.origin.x() + line.naturalTextRect().right() == pytest.approx(edge, abs=18)
    middle = (line.cursorToX(start_at)[0] + line.cursorToX(start_at + 4)[0]) / 2
    spot = typeset.origin + QPointF(middle, line.naturalTextRect().center().y())
    at = view.visualRect(row).topLeft() + QPoint(round(spot.x()), round(spot.y()))
    assert view.link_at(at)[1] == link
    opened: list[str] = []
    frame.window.film_wanted.connect(opened.append)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert opened == [HEAT.id]


def test_a_reply_is_announced_once(make_frame: Callable[..., Frame], monkeypatch: pytest.MonkeyPatch) -> None:
    spoken: list[str] = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: spoken.append(_message_of(event)))
    frame = make_frame().furnish()
    said, reply = message(1, "I loved Heat"), message(2, "Try Ronin.", role=Role.PROGRAM)
    frame.window.show_view(make_view(messages=(said,)))
    assert not any("Heat" in text for text in spoken), "the person knows what they wrote"
    frame.window.show_view(make_view(messages=(said, reply)))
    frame.window.show_view(make_view(messages=(said, reply)))
    assert spoken.count("ReelReason: Try Ronin.") == 1


def _message_of(event: object) -> str:
    return str(getattr(event, "message", str)())
