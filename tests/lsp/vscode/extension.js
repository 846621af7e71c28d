// Starts the server that the settings name, and shows what it tells, as generic clients do.
const { workspace } = require("vscode");
const { LanguageClient, TransportKind } = require("vscode-languageclient/node");

let client;
exports.activate = async () => {
  const wanted = workspace.getConfiguration("glspc.server");
  client = new LanguageClient("glspc", "Generic client",
    { command: wanted.get("command"), args: wanted.get("commandArguments"), transport: TransportKind.stdio },
    { documentSelector: wanted.get("languageId").map((language) => ({ language })) });
  await client.start();
};
exports.deactivate = () => client && client.stop();
