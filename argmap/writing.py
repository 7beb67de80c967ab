"""Files written whole or not at all.

After a kill, a full disk or an I/O error, a file is wholly old or wholly new. The new content goes to a temporary file
in the same folder, is forced to disk, and takes the place of the old one in one step; then the folder is forced to
disk. A link is followed: what it leads to is replaced, and the link stays.

The folder that a file goes into has to be there: a misspelt one would otherwise be made, and looked for elsewhere.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from argmap.errors import FileError


class Stamp(NamedTuple):
    """What tells one state of a file on disk from another."""

    device: int
    inode: int
    size: int
    modified: int
    changed: int


def stamp(path: Path) -> Stamp:
    """The state that the file at `path` is in. Take it before reading the file.

    Raises:
        FileError: there is none, or it may not be looked at.
    """
    try:
        return _stamp(path.stat())
    except OSError as error:
        raise FileError(f"cannot read {path}: {_reason(error)}") from None


def write_file(path: Path, data: bytes, *, unless_changed: Stamp | None = None) -> None:
    """Make `data` the content of the file at `path`; an old one keeps its mode and, where possible, its owner.

    Raises:
        FileError: it cannot be written, or is in another state than `unless_changed`. It is as it was, then, unless
            all that failed was the last step, to force the folder to disk.
    """
    try:
        _write(path.resolve(), data, path, unless_changed)
    except OSError as error:
        raise FileError(f"cannot write {path}: {_hindrance(error, path)}") from None
    except RuntimeError:  # what Python before 3.13 says of links in a circle
        raise FileError(f"cannot write {path}: its links go round in a circle") from None


def write_files(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write several files into a folder, which is made if the one around it is there; as a rule all of them or none.

    Each is wholly old or wholly new in any case. They take the places of the old ones when all are on disk; only a
    fault in those last steps can leave some of them old.

    Raises:
        FileError: one of them cannot be written.
    """
    made: list[tuple[Path, Path]] = []
    path = folder
    try:
        folder.mkdir(exist_ok=True)
        for name, data in files.items():
            path = folder / name
            real = path.resolve()
            made.append((_prepare(real, data, path), real))
        for temporary, real in made:
            temporary.replace(real)
    except OSError as error:
        raise FileError(f"cannot write {path}: {_hindrance(error, path)}") from None
    finally:
        for temporary, _ in made:
            temporary.unlink(missing_ok=True)
    _force_to_disk(folder)


def _write(real: Path, data: bytes, named: Path, unless_changed: Stamp | None) -> None:
    temporary = _prepare(real, data, named)
    try:
        if unless_changed is not None:
            _compare(real, unless_changed, named)
        temporary.replace(real)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    _force_to_disk(real.parent)


def _prepare(real: Path, data: bytes, named: Path) -> Path:
    """A temporary file beside `real` that holds `data`, on disk, with the owner and mode of the old one."""
    old = _status(real)
    if old is not None and stat.S_ISDIR(old.st_mode):
        raise FileError(f"cannot write {named}: it is a folder; name a file in it")
    if old is not None and not stat.S_ISREG(old.st_mode):
        raise FileError(f"cannot write {named}: it is no plain file")
    if old is not None and not os.access(real, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))  # replacing it would pass over its mode
    temporary = real.parent / f".argmap-{os.urandom(8).hex()}.tmp"
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
    descriptor = os.open(temporary, flags, 0o666 if old is None else 0o600)  # a new file's mode is the umask's affair
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            if old is not None:
                _take_after(file.fileno(), old)
            os.fsync(file.fileno())
    except BaseException:  # an interrupt, too, must leave no temporary file behind
        temporary.unlink(missing_ok=True)
        raise
    return temporary


def _status(path: Path) -> os.stat_result | None:
    try:
        return path.stat()
    except FileNotFoundError:
        return None


def _compare(real: Path, before: Stamp, named: Path) -> None:
    now = _status(real)
    if now is None or _stamp(now) != before:
        raise FileError(f"cannot write {named}: it changed on disk meanwhile")


def _stamp(status: os.stat_result) -> Stamp:
    return Stamp(status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns)


def _take_after(descriptor: int, old: os.stat_result) -> None:
    """Give the file the owner and the mode of the one it replaces; Windows has neither."""
    if not hasattr(os, "fchown"):
        return
    new = os.fstat(descriptor)
    if (new.st_uid, new.st_gid) != (old.st_uid, old.st_gid):
        with suppress(PermissionError):  # only root may give files away; the content matters more
            os.fchown(descriptor, old.st_uid, old.st_gid)
    os.fchmod(descriptor, stat.S_IMODE(old.st_mode))


def _force_to_disk(folder: Path) -> None:
    """Make a replacement in `folder` survive a power cut; on Windows and some file systems there is no way to."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):
            raise
    finally:
        os.close(descriptor)


def _hindrance(error: OSError, path: Path) -> str:
    """Why nothing can be written to `path`, and what to do about it where that is known."""
    if not isinstance(error, (FileNotFoundError, NotADirectoryError)):
        return _reason(error)
    folder = path.resolve().parent if path.parent.is_dir() else path.parent
    return f"{folder} is no folder" if folder.exists() else f"there is no folder {folder}; make it first"


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()
