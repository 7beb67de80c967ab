"""The page of `argmap watch`: served to this machine alone, to whoever knows the token, and nothing else is."""

from __future__ import annotations

import http.client
import json
import socket
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from typing import NamedTuple

import pytest

from argmap.preview import Preview


@pytest.fixture
def preview() -> Iterator[Preview]:
    preview = Preview()
    preview.start()
    yield preview
    preview.close()


class Answer(NamedTuple):
    status: int
    headers: Mapping[str, str]
    body: bytes


@contextmanager
def asked(
    preview: Preview, path: str, *, method: str = "GET", host: str | None = None
) -> Iterator[http.client.HTTPResponse]:
    with closing(http.client.HTTPConnection("127.0.0.1", preview.port, timeout=10)) as connection:
        connection.putrequest(method, path, skip_host=True)
        connection.putheader("Host", f"127.0.0.1:{preview.port}" if host is None else host)
        connection.endheaders()
        with connection.getresponse() as answer:
            yield answer


def ask(preview: Preview, path: str, *, method: str = "GET", host: str | None = None) -> Answer:
    with asked(preview, path, method=method, host=host) as answer:
        return Answer(answer.status, dict(answer.headers), answer.read())


def news(listening: http.client.HTTPResponse) -> dict[str, object]:
    """The next news."""
    while True:
        line = listening.readline().decode()
        assert line, "the server has gone"
        if line.startswith("data: "):
            found: dict[str, object] = json.loads(line.removeprefix("data: "))
            return found


def test_the_page_and_its_policy(preview: Preview) -> None:
    assert preview.url == f"http://127.0.0.1:{preview.port}/{preview.token}/"
    answer = ask(preview, f"/{preview.token}/")
    assert answer.status == 200
    assert b'<iframe id="picture"' in answer.body
    policy = answer.headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; script-src 'sha256-")
    assert "unsafe" not in policy
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_the_picture_is_the_last_one(preview: Preview) -> None:
    assert b"no picture yet" in ask(preview, f"/{preview.token}/picture").body
    preview.show(title="T", summary="", findings="", broken=False, picture=b"<p>first</p>")
    preview.show(title="T", summary="1 error", findings="error", broken=True)
    answer = ask(preview, f"/{preview.token}/picture")
    assert answer.body == b"<p>first</p>"
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
    assert answer.headers["Content-Security-Policy"] == "frame-ancestors 'self'"


@pytest.mark.parametrize(
    "path",
    ["/", "//", "/picture", "/x/", "/{token}", "/{token}/../", "/{token}/../../etc/passwd", "/{token}/%2e%2e/",
     "/{token}//", "/{token}/picture/", "/{token}/index.html", "/{token}x/", "/./{token}/", "/{token}?", "/é/"],
)  # fmt: skip
def test_nothing_else_is_there(preview: Preview, path: str) -> None:
    named = path.format(token=preview.token)
    if named == f"/{preview.token}?":
        named += "x=1"
    with socket.create_connection(("127.0.0.1", preview.port), timeout=10) as line:
        line.sendall(f"GET {named} HTTP/1.0\r\nHost: 127.0.0.1:{preview.port}\r\n\r\n".encode())
        with line.makefile("rb") as file:
            answer = file.read()
    assert answer.split(b" ")[1] == b"404"
    assert preview.token.encode() not in answer


@pytest.mark.parametrize(
    "host", ["", "evil.example", "evil.example:{port}", "127.0.0.1", "127.0.0.1:1", "localhost.evil.example:{port}"]
)
def test_another_name_is_refused(preview: Preview, host: str) -> None:
    answer = ask(preview, f"/{preview.token}/", host=host.format(port=preview.port))
    assert answer.status == 403
    assert b"iframe" not in answer.body


def test_this_machine_may_be_called_by_its_name(preview: Preview) -> None:
    assert ask(preview, f"/{preview.token}/", host=f"localhost:{preview.port}").status == 200


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "HEAD", "OPTIONS", "CONNECT", "X"])
def test_only_get_is_understood(preview: Preview, method: str) -> None:
    assert ask(preview, f"/{preview.token}/", method=method).status == 501


def test_who_listens_is_told_of_every_change(preview: Preview) -> None:
    with asked(preview, f"/{preview.token}/events") as listening:
        told(preview, listening)


def told(preview: Preview, listening: http.client.HTTPResponse) -> None:
    assert listening.headers["Content-Type"] == "text/event-stream; charset=utf-8"
    assert news(listening)["picture"] == 0
    preview.show(title="T", summary="1 info", findings="x\n  y", broken=False, picture=b"one")
    assert news(listening) == {"picture": 1, "title": "T", "summary": "1 info", "findings": "x\n  y", "broken": False}
    preview.show(title="T", summary="1 error", findings="e", broken=True)
    assert news(listening) == {"picture": 1, "title": "T", "summary": "1 error", "findings": "e", "broken": True}
    preview.show(title="T", summary="", findings="", broken=False, picture=b"one")
    assert news(listening)["picture"] == 1  # the same picture is no new one
    preview.show(title="T", summary="", findings="", broken=False, picture=b"two")
    assert news(listening)["picture"] == 2


def test_each_who_comes_later_is_told_what_holds(preview: Preview) -> None:
    preview.show(title="T", summary="", findings="", broken=False, picture=b"one")
    for _ in range(3):
        with asked(preview, f"/{preview.token}/events") as listening:
            assert news(listening)["title"] == "T"


def test_it_closes_while_somebody_listens() -> None:
    preview = Preview()
    preview.start()
    with asked(preview, f"/{preview.token}/events") as listening:
        news(listening)
        preview.close()
        assert listening.read() == b"\n"
    with pytest.raises(OSError, match=r"[Rr]efused"):
        ask(preview, f"/{preview.token}/")


def test_each_run_has_another_token() -> None:
    first, second = Preview(), Preview()
    assert first.token != second.token
    assert len(first.token) >= 32
    first._server.server_close()
    second._server.server_close()
