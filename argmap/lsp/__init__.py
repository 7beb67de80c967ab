"""The language server: what an editor is told of a map while it is written.

Each feature is a module that takes what is known of a map and a place in it, and gives plain values with spans in code
points. `wire` turns them into what goes over the line; `server` alone knows pygls.
"""
