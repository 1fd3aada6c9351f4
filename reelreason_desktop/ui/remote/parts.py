"""Small pieces that the boxes of the section are made of."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QWidget

from reelreason_desktop.ui.widgets.flow_layout import FlowLayout


def button(text: str, variant: str = "") -> QPushButton:
    """A button; `variant` as the style sheet names them."""
    made = QPushButton(text)
    if variant:
        made.setProperty("variant", variant)
    return made


def in_flow(widgets: tuple[QWidget, ...], gap: int) -> QWidget:
    """Widgets side by side, in more lines where there is little room."""
    holder = QWidget()
    layout = FlowLayout(holder, gap)
    for widget in widgets:
        layout.addWidget(widget)
    policy = holder.sizePolicy()
    policy.setHeightForWidth(True)
    holder.setSizePolicy(policy)
    return holder
