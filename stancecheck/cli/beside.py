"""The commands that read no articles: `rule`, `schema`, `init`, `lsp`, `completion`."""
import click

from .calls import Refused, called, printed


@click.command(short_help="Print the page of a rule, or the table of all.")
@click.argument("code", required=False)
@click.option("-f", "--format", "form", type=click.Choice(["text", "json"]), default="text",
              help="For people, or for programs.")
@click.option("--config", metavar="FILE", help="Take the house's rules from this settings file.")
@click.option("--test", is_flag=True, help="Try the examples of the house's own rules; exit code 1 where one fails.")
@click.pass_context
def rule(context: click.Context, code: str | None, form: str, config: str | None, test: bool) -> None:
    """Print the manual page of a rule, by its code or name, or the table of all, those of the house included."""
    from ..runs.rules import rule_text, tested

    if test:
        text, wrong = called(tested, config)
        printed(text)
        context.exit(int(wrong > 0))
    printed(called(rule_text, code, config, form))


@click.command()
@click.option("--arrow", is_flag=True, help="Print the Arrow schema of the tables instead.")
def schema(arrow: bool) -> None:
    """Print the JSON Schema of the JSON outputs, or the Arrow schema of the tables of an archive."""
    if arrow:
        from ..runs.archives import arrow_text

        printed(called(arrow_text))
        return
    from ..runs.commands import schema_text

    printed(schema_text())


@click.command(short_help="Write a commented settings file.")
@click.argument("folder", default=".", type=click.Path(file_okay=False, exists=True))
def init(folder: str) -> None:
    """Write a commented settings file into a folder, the one that we are in by default, and say what was found there."""
    from ..runs.start import start

    printed(called(start, folder))


@click.command(short_help="Speak with an editor over standard input and output.")
@click.option("--stdio", is_flag=True, hidden=True)
@click.option("--clientProcessId", type=int, hidden=True)
def lsp(stdio: bool, clientprocessid: int | None) -> None:
    """Speak the Language Server Protocol with the editor that started this command (docs/editors.md).

    Needs the extra `lsp`.  Nothing is read but what the editor sends and the settings near it; nothing is sent but to it.
    `--stdio` and `--clientProcessId`, which some editors add, change nothing.
    """
    try:
        from ..lsp.server import serve
    except ModuleNotFoundError as error:
        raise Refused(f"an editor needs {error.name}: pip install 'stancecheck[lsp]'") from error
    serve()


@click.command(short_help="Print what makes a shell complete our commands.")
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def completion(context: click.Context, shell: str) -> None:
    """Print what makes a shell complete our commands: `eval "$(stancecheck completion bash)"`."""
    from click.shell_completion import get_completion_class

    kind = get_completion_class(shell)
    printed(kind(context.find_root().command, {}, "stancecheck", "_STANCECHECK_COMPLETE").source() if kind else "")
