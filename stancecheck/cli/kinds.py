"""Groups of commands of which one is what happens without a command; each is imported when it is asked for."""
from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem


class Commands(click.Group):
    """A group whose first argument, where it is no command, belongs to the command `default`.

    `modules` says which module of this package has a command: name -> module, where the command has its name.
    """

    def __init__(self, *given: Any, default: str, modules: Mapping[str, str] | None = None, **named: Any) -> None:
        super().__init__(*given, **named)
        self.default, self.modules = default, modules or {}

    def list_commands(self, context: click.Context) -> list[str]:
        return sorted({*self.commands, *self.modules})

    def get_command(self, context: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name in self.modules and cmd_name not in self.commands:
            self.add_command(getattr(import_module(f".{self.modules[cmd_name]}", __package__), cmd_name), cmd_name)
        return super().get_command(context, cmd_name)

    def parse_args(self, context: click.Context, arguments: list[str]) -> list[str]:
        if arguments and arguments[0] not in (*self.list_commands(context), "-h", "--help", "--version"):
            arguments = [self.default, *arguments]
        return super().parse_args(context, arguments)

    def shell_complete(self, context: click.Context, incomplete: str) -> "list[CompletionItem]":
        """The commands, and the options of the default."""
        found = super().shell_complete(context, incomplete)
        command = self.get_command(context, self.default)
        if command and incomplete.startswith("-"):
            found += command.shell_complete(click.Context(command, parent=context), incomplete)
        return found
