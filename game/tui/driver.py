"""Textual's terminal driver, made to outlive stray bytes and not to outlive its terminal."""

from __future__ import annotations

from textual.drivers.linux_driver import LinuxDriver


class SturdyDriver(LinuxDriver):
    """Reads keys as UTF-8, and what is not UTF-8 is no key; starts again only after a pause."""

    def run_input_thread(self) -> None:
        """Read until the game ends, starting afresh after bytes that mean nothing."""
        while not self.exit_event.is_set():
            try:
                super().run_input_thread()
            except UnicodeDecodeError:
                continue

    def _sigcont_application(self, *_: object) -> None:
        """Take the terminal again after a pause.

        A terminal that goes away sends this signal too, right after the one that
        says so: a second thread would then read from it for ever.
        """
        if self._must_signal_resume:
            super()._sigcont_application()
