"""The settings page, section by section."""

from __future__ import annotations

from screenshots import Shoot, until

SCENES = {
    "720p": ("settings-looks", "settings-about"),
    "1080p": ("settings-looks", "settings-privacy"),
}


def play(shoot: Shoot) -> None:
    """Opens the sections as a person would."""
    window = shoot.window
    before = window.page
    window.actions_by_name["page:settings"].trigger()
    page = window.page_widget("settings")
    page.open_section("looks")
    shoot.picture("settings-looks")
    page.open_section("privacy")
    shoot.picture("settings-privacy")
    window.actions_by_name["where_is_my_data"].trigger()
    window.operations.wait_until_idle()
    shoot.picture("settings-data")
    window.actions_by_name["diagnostics"].trigger()
    until(lambda: bool(page.view("diagnostics").text.toPlainText()))
    shoot.picture("settings-diagnostics")
    window.actions_by_name["about"].trigger()
    until(lambda: page.view("about").model.rowCount() > 0)
    shoot.picture("settings-about")
    window.open_page(before)
