"""The HTTP headers a host should send with the site, once: for `_headers`, for `serve` and for tests.

A static site cannot set headers itself. `_headers` is the file that Netlify, Cloudflare Pages and
others read; a host of one's own takes the same lines into its configuration.
"""

from __future__ import annotations

from collections.abc import Mapping

CONTENT_SECURITY_POLICY = (
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",  # the search engine is WebAssembly
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
)

REFUSED_FEATURES = ("camera", "display-capture", "geolocation", "microphone", "payment", "usb")

OPEN_DATA = "/data/"


def security_headers() -> Mapping[str, str]:
    """What every response carries: nothing from elsewhere, nothing to elsewhere, no framing, no guessing."""
    return {
        "Content-Security-Policy": "; ".join(CONTENT_SECURITY_POLICY),
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "Permissions-Policy": ", ".join(f"{feature}=()" for feature in REFUSED_FEATURES),
        "Cross-Origin-Opener-Policy": "same-origin",
    }


def open_data_headers() -> Mapping[str, str]:
    """What open data carries besides, so that other sites' scripts may read it."""
    return {"Access-Control-Allow-Origin": "*"}


def headers_for(path: str) -> Mapping[str, str]:
    """The headers of the page or file at `path`."""
    return {**security_headers(), **(open_data_headers() if path.startswith(OPEN_DATA) else {})}


def render_headers_file() -> str:
    """The text of `_headers`."""
    groups = {"/*": security_headers(), f"{OPEN_DATA}*": open_data_headers()}
    return "\n".join(f"{path}\n{_lines(headers)}" for path, headers in groups.items())


def _lines(headers: Mapping[str, str]) -> str:
    return "".join(f"  {name}: {value}\n" for name, value in headers.items())
