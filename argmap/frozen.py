"""The base of every model: frozen, closed, and quick to build from values already known to be right."""

from __future__ import annotations

from typing import ClassVar, Self

from pydantic import BaseModel, ConfigDict


class Frozen(BaseModel):
    """A value: equal by content, never changed, with no field beyond those it names."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    blank: ClassVar[dict[str, object]]
    """The default of every field."""

    @classmethod
    def __pydantic_init_subclass__(cls, **_: object) -> None:
        """Keep the default of every field at hand."""
        cls.blank = {name: field.default for name, field in cls.model_fields.items()}

    @classmethod
    def trusted(cls, **values: object) -> Self:
        """An instance of `values` that the caller has made valid; nothing is checked or converted.

        The resolver builds tens of thousands of these; it is three times as fast as validation and needs no schema.
        """
        made = cls.__new__(cls)
        put = object.__setattr__
        put(made, "__dict__", {**cls.blank, **values})
        put(made, "__pydantic_fields_set__", set(values))
        put(made, "__pydantic_extra__", None)
        put(made, "__pydantic_private__", None)
        return made

    def like(self, **values: object) -> Self:
        """The same with other `values`, as little checked as those of `trusted`."""
        made = object.__new__(self.__class__)
        _put_values(made, {**self.__dict__, **values})
        _put_set(made, self.__pydantic_fields_set__)
        _put_extra(made, None)
        _put_private(made, None)
        return made


_put_values = BaseModel.__dict__["__dict__"].__set__
_put_set = BaseModel.__dict__["__pydantic_fields_set__"].__set__
_put_extra = BaseModel.__dict__["__pydantic_extra__"].__set__
_put_private = BaseModel.__dict__["__pydantic_private__"].__set__
