"""A language server: what an editor shows of an article while it is written.

`server` speaks the protocol, by way of pygls, and is the only module that knows of it; the others turn what was read of a
document (`opened.Opened`) into what the protocol asks for: diagnostics, hovers, actions, symbols, highlights.  Nothing is
sent anywhere but to the editor that started the server.
"""
