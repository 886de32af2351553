"""Beside the build: what a person at the keyboard, or a test, asks for."""
