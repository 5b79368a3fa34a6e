from __future__ import annotations

from xml.etree import ElementTree

from game.tui.screenshot import main


def test_the_picture_is_the_real_screen_and_fetches_nothing(tmp_path):
    assert main([str(tmp_path / "screen.svg")]) == 0
    drawn = (tmp_path / "screen.svg").read_text(encoding="utf-8")
    ElementTree.fromstring(drawn)  # noqa: S314 (our own picture)
    assert "url(http" not in drawn.replace(" ", "")
    assert "CONCORDANT" in drawn
    assert "DOSSIER" in drawn


def test_without_a_place_to_write_it_says_how_to_be_used(capsys):
    assert main([]) == 2
    assert "usage" in capsys.readouterr().err
