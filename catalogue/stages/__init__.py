"""What happens in a build, one verb each. Stages know the nouns; only build.py knows their order."""
