"""The one stylesheet, built from tokens.

Widgets opt in through dynamic properties: `role` on labels (caption, muted, strong, title, display), `variant` on
buttons (primary, quiet, link, danger) and `layer` on frames (surface, raised, overlay).
"""

from __future__ import annotations

from typing import Final

from reelreason_desktop.ui.theme.tokens import Tokens

_LARGE: Final = 150
"""Per cent of the usual text size."""
_FIXED_WIDTH: Final = '"Cascadia Mono", "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", "Noto Sans Mono", monospace'


def build_stylesheet(tokens: Tokens) -> str:
    """The style sheet of one theme, which every part of a window wears."""
    return "\n".join((_surfaces(tokens), _labels(tokens), _buttons(tokens), _inputs(tokens), _chrome(tokens)))


def _surfaces(t: Tokens) -> str:
    return f"""
QDialog {{ background: {t.window}; border: 1px solid {t.line}; }}
QFrame[layer="surface"] {{ background: {t.surface}; border: none; }}
QFrame[layer="aside"] {{ background: {t.surface}; border: none; border-right: 1px solid {t.line}; }}
QFrame[layer="raised"] {{ background: {t.surface_raised}; border: 1px solid {t.line};
    border-radius: {t.radii.card}px; }}
QAbstractItemView {{ background: {t.surface}; border: none; outline: none;
    selection-background-color: {t.accent_soft}; selection-color: {t.text}; }}
QFrame[layer="overlay"] {{ background: {t.surface_raised}; border: 1px solid {t.outline};
    border-radius: {t.radii.card}px; }}
QFrame[layer="overlay"] QAbstractItemView {{ background: {t.surface_raised}; }}
QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; }}
QFrame[layer="row"] {{ background: transparent; border: 2px solid transparent; border-radius: {t.radii.control}px; }}
QFrame[layer="row"]:hover {{ background: {t.surface_raised}; }}
QFrame[layer="row"]:focus {{ border-color: {t.focus}; }}
QFrame[layer="note"] {{ background: {t.accent_soft}; border: none; border-radius: {t.radii.card}px; }}
QFrame[layer="line"] {{ background: {t.line}; border: none; }}
QToolTip {{ background: {t.surface_raised}; color: {t.text}; border: 1px solid {t.outline};
    padding: {t.spacing.xs}px; }}
"""


def _labels(t: Tokens) -> str:
    return f"""
QLabel[role="caption"] {{ color: {t.text_muted}; font-size: {t.type.caption:.1f}pt; }}
QLabel[role="muted"] {{ color: {t.text_muted}; }}
QLabel[role="strong"] {{ font-weight: 600; font-size: {t.type.strong:.1f}pt; }}
QLabel[role="title"] {{ font-weight: 600; font-size: {t.type.title:.1f}pt; }}
QLabel[role="display"] {{ font-weight: 700; font-size: {t.type.display:.1f}pt; }}
"""


def _buttons(t: Tokens) -> str:
    return f"""
QPushButton, QToolButton {{ background: {t.surface_raised}; color: {t.text}; border: 1px solid {t.outline};
    border-radius: {t.radii.control}px; padding: 5px {t.spacing.m}px; }}
QToolButton {{ padding: 4px {t.spacing.s}px; }}
QPushButton, QToolButton, QLineEdit, QMenu {{ icon-size: {t.scaled(16)}px; }}
QPushButton:hover, QToolButton:hover {{ background: {t.accent_soft}; }}
QPushButton:pressed, QToolButton:pressed {{ background: {t.line}; }}
QPushButton:disabled, QToolButton:disabled {{ color: {t.text_muted}; border-color: {t.line}; }}
QPushButton:checked, QToolButton:checked {{ background: {t.accent_soft}; border-color: {t.accent}; }}
QPushButton[variant="primary"] {{ background: {t.accent}; color: {t.accent_text}; border-color: {t.accent};
    font-weight: 600; }}
QPushButton[variant="primary"]:hover {{ background: {t.focus}; border-color: {t.text}; }}
QPushButton[variant="primary"]:disabled {{ background: {t.line}; color: {t.text_muted}; border-color: {t.line}; }}
QPushButton[variant="quiet"], QToolButton[variant="quiet"] {{ background: transparent; border-color: transparent;
    color: {t.text_muted}; }}
QPushButton[variant="quiet"]:hover, QToolButton[variant="quiet"]:hover {{ background: {t.accent_soft};
    color: {t.text}; }}
QToolButton[variant="fold"] {{ background: transparent; border-color: transparent; color: {t.text_muted};
    border-width: 1px 0; padding: 4px 0; }}
QToolButton[variant="fold"]:hover {{ color: {t.text}; }}
QToolButton[variant="fold"]:focus {{ border: none; border-bottom: 2px solid {t.focus}; padding: 5px 0 4px 0; }}
QPushButton[variant="link"] {{ background: transparent; border-color: transparent; color: {t.accent};
    border-width: 2px 0; padding: 1px 0; text-align: left; }}
QPushButton[variant="link"]:hover {{ text-decoration: underline; }}
QToolButton[variant="chip"] {{ background: {t.surface_raised}; border: 1px solid {t.outline};
    border-radius: {t.spacing.s}px; padding: 2px {t.spacing.s}px; font-size: {t.type.caption:.1f}pt; }}
QToolButton[variant="chip"]:checked {{ background: {t.accent_soft}; border-color: {t.accent}; font-weight: 600; }}
QToolButton[variant="chip"]:focus {{ border: 2px solid {t.focus}; padding: 1px 7px; }}
QPushButton[variant="danger"] {{ color: {t.negative}; border-color: {t.negative}; }}
QFrame[layer="rail"] {{ background: {t.window}; border: none; border-right: 1px solid {t.line}; }}
QToolButton[variant="rail"] {{ background: transparent; border-color: transparent; color: {t.text_muted};
    font-size: {t.type.caption:.1f}pt; padding: 6px 2px; }}
QToolButton[variant="rail"]:hover {{ background: {t.surface}; color: {t.text}; }}
QToolButton[variant="rail"]:checked {{ background: {t.accent_soft}; border-color: transparent; color: {t.text};
    font-weight: 600; }}
QPushButton:focus, QToolButton:focus, QPushButton[variant]:focus, QToolButton[variant]:focus {{
    border: 2px solid {t.focus}; padding-left: {t.spacing.s}px; padding-right: {t.spacing.s}px; outline: none; }}
QPushButton[variant="primary"]:focus {{ border-color: {t.text}; }}
QPushButton[variant="link"]:focus {{ border: none; border-bottom: 2px solid {t.focus}; padding: 3px 0 1px 0; }}
"""


def _inputs(t: Tokens) -> str:
    return f"""
QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDoubleSpinBox, QComboBox {{ background: {t.surface_raised};
    color: {t.text}; border: 1px solid {t.outline}; border-radius: {t.radii.control}px; padding: 5px {t.spacing.s}px;
    selection-background-color: {t.accent}; selection-color: {t.accent_text}; }}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QComboBox:focus {{
    border: 2px solid {t.focus}; padding: 4px 7px; }}
QSpinBox[variant="bare"]::up-button, QSpinBox[variant="bare"]::down-button {{ width: 0; border: none; }}
QPlainTextEdit[role="code"], QPlainTextEdit[role="fineprint"] {{ font-family: {_FIXED_WIDTH}; }}
QPlainTextEdit[role="fineprint"] {{ font-size: {t.type.caption:.1f}pt; }}
QComboBox::drop-down {{ border: none; width: {t.scaled(22)}px; }}
QComboBox::down-arrow {{ image: none; width: 0; height: 0; margin-right: {t.spacing.s}px;
    border-left: {t.scaled(4)}px solid {t.surface_raised}; border-right: {t.scaled(4)}px solid {t.surface_raised};
    border-top: {t.scaled(5)}px solid {t.text_muted}; }}
QCheckBox, QRadioButton {{ spacing: {t.spacing.s}px; padding: 2px; }}
QCheckBox::indicator:unchecked, QAbstractItemView::indicator:unchecked {{ background: {t.surface_raised};
    border: 1px solid {t.outline}; border-radius: 3px; width: {t.scaled(14) - 2}px; height: {t.scaled(14) - 2}px; }}
QCheckBox::indicator, QRadioButton::indicator {{ width: {t.scaled(14)}px; height: {t.scaled(14)}px; }}
QCheckBox:focus, QRadioButton:focus {{ border: 2px solid {t.focus}; border-radius: {t.radii.control}px; padding: 0; }}
QSlider::groove:horizontal {{ height: 4px; background: {t.line}; border-radius: 2px; }}
QSlider::sub-page:horizontal {{ background: {t.accent}; border-radius: 2px; }}
QSlider::handle:horizontal {{ background: {t.surface_raised}; border: 2px solid {t.accent}; width: 12px; height: 12px;
    margin: -6px 0; border-radius: 8px; }}
QSlider::handle:horizontal:focus {{ background: {t.accent}; border-color: {t.text}; }}
QProgressBar {{ background: {t.line}; border: none; border-radius: 3px; max-height: 6px; color: transparent; }}
QProgressBar::chunk {{ background: {t.accent}; border-radius: 3px; }}
"""


def _dock_tabs(t: Tokens) -> str:
    """Side panes are narrow: where text is large their tabs are set smaller, so that their names stay whole."""
    if t.scaled(100) < _LARGE:
        return ""
    return f"""QMainWindow > QTabBar {{ font-size: {t.type.caption:.1f}pt; }}
QMainWindow > QTabBar::tab {{ padding: 6px {t.spacing.s}px; }}"""


def _chrome(t: Tokens) -> str:
    return f"""
QMenuBar, QStatusBar, QToolBar {{ background: {t.window}; color: {t.text}; border: none; }}
QToolBar {{ padding: 0; spacing: 0; }}
QStatusBar {{ color: {t.text_muted}; border-top: 1px solid {t.line}; }}
QStatusBar::item {{ border: none; }}
QMenuBar::item {{ padding: 4px {t.spacing.s}px; border-radius: {t.radii.control}px; background: transparent; }}
QMenuBar::item:selected {{ background: {t.accent_soft}; }}
QMenu {{ background: {t.surface_raised}; color: {t.text}; border: 1px solid {t.outline}; padding: {t.spacing.xs}px; }}
QMenu::item {{ padding: 5px {t.spacing.xl}px; border-radius: {t.radii.control}px; }}
QMenu::item:selected {{ background: {t.accent_soft}; }}
QMenu::item:disabled {{ color: {t.text_muted}; }}
QMenu::separator {{ height: 1px; background: {t.line}; margin: {t.spacing.xs}px; }}
QDockWidget {{ color: {t.text_muted}; font-weight: 600; }}
QDockWidget::title {{ background: {t.window}; padding: 6px {t.spacing.m}px; text-align: left; }}
QSplitter::handle {{ background: {t.window}; }}
QSplitter::handle:hover {{ background: {t.accent}; }}
QTabWidget::pane {{ border: none; border-top: 1px solid {t.line}; }}
QTabBar::tab {{ background: transparent; color: {t.text_muted}; padding: 6px {t.spacing.m}px;
    border-bottom: 2px solid transparent; }}
{_dock_tabs(t)}
QTabBar::tab:selected {{ color: {t.text}; border-bottom-color: {t.accent}; }}
QTabBar {{ outline: none; }}
QTabBar::tab:focus {{ border: 2px solid {t.focus}; padding: 4px {t.spacing.m - 2}px 6px; }}
QHeaderView::section {{ background: {t.surface}; color: {t.text_muted}; border: none;
    border-bottom: 1px solid {t.line}; padding: 4px 3px; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle {{ background: {t.outline}; border-radius: 3px; margin: 3px; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::handle:disabled {{ background: transparent; }}
QScrollBar::handle:hover {{ background: {t.text_muted}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""
