"""Functions that misbehave, for the leash to hold."""

import ctypes
import os
import sys


def twice(number: int) -> int:
    """What a well-behaved function returns."""
    return 2 * number


def same(value: object) -> object:
    """What was asked."""
    return value


def endless(number: int) -> int:
    """Nothing, ever, for numbers below zero."""
    while number < 0:
        pass
    return number


def hungry(number: int) -> int:
    """The length of a very long text, one megabyte for each."""
    return len(b"x" * (number * 2**20))


def deaf(number: int) -> int:
    """The number, unless it is 1 to 4: then the process goes away in one of several ways."""
    match number:
        case 1:
            os._exit(0)
        case 2:
            ctypes.string_at(0)
        case 3:
            raise KeyError(number)
        case 4:
            sys.exit("enough")
    return number


def chatty(number: int) -> int:
    """The number, after printing what could be taken for an answer."""
    print("." * 1000, flush=True)
    os.write(1, b"\x80\x04K\x07.")
    return number
