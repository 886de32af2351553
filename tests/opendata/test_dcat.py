"""The catalogue for data portals, read by rdflib and held against the shapes of DCAT-AP 3 by pySHACL."""

from hashlib import sha256
from pathlib import Path

import pytest
from pyshacl import validate
from rdflib import Graph, Namespace, URIRef
from rdflib.namespace import DCAT, DCTERMS, FOAF, RDF

from tests.opendata.links import BASE, is_there
from tests.site import real_catalogue

SH = Namespace("http://www.w3.org/ns/shacl#")
SPDX = Namespace("http://spdx.org/rdf/terms#")
HERE = Path(__file__).parent

NOT_KNOWN = {
    DCTERMS.issued: "when the site was first published, its operator knows",
    DCTERMS.temporal: "the facts have a date each, and no period in common",
    DCTERMS.type: "what kind of organisation the operator is stands in content/site.yaml",
}
"""What DCAT-AP recommends and the catalogue leaves out, with the reason."""


def graph(site: Path) -> Graph:
    return Graph().parse(site / "data/dcat.rdf", format="xml")


def found(site: Path, shapes: str) -> set[URIRef]:
    """The properties that a file of shapes has something to say about."""
    _, report, _ = validate(
        graph(site),
        shacl_graph=Graph().parse(HERE / shapes, format="turtle"),
        inference="none",
        advanced=False,
        do_owl_imports=False,
    )
    assert isinstance(report, Graph)
    return {
        path
        for result in report.subjects(RDF.type, SH.ValidationResult)
        if isinstance(path := report.value(result, SH.resultPath), URIRef)
    }


@pytest.mark.parametrize("site", ["real_site", "hostile"])
def test_the_catalogue_keeps_what_dcat_ap_demands(site: str, request: pytest.FixtureRequest) -> None:
    assert found(request.getfixturevalue(site), "dcat-ap-3.0.0-shapes.ttl") == set()


def test_the_shapes_would_have_said_so(real_site: Path, tmp_path: Path) -> None:
    text = (real_site / "data/dcat.rdf").read_text(encoding="utf-8")
    (tmp_path / "data").mkdir()
    (tmp_path / "data/dcat.rdf").write_text(text.replace("dcat:accessURL", "dcat:other"), encoding="utf-8")
    assert found(tmp_path, "dcat-ap-3.0.0-shapes.ttl") == {DCAT.accessURL}


def test_of_what_dcat_ap_recommends_only_what_nobody_knows_is_left_out(real_site: Path) -> None:
    assert found(real_site, "dcat-ap-3.0.0-shapes-recommended.ttl") == set(NOT_KNOWN)


def test_dcat_ap_se_has_what_it_demands_besides(real_site: Path) -> None:
    read = graph(real_site)
    (catalogue,) = read.subjects(RDF.type, DCAT.Catalog)
    assert read.value(catalogue, DCTERMS.license)
    assert list(read.objects(catalogue, DCAT.dataset))
    for dataset in read.subjects(RDF.type, DCAT.Dataset):
        assert read.value(dataset, DCTERMS.publisher)
        assert {title.language for title in read.objects(dataset, DCTERMS.title)} == {"sv", "en"}  # type: ignore[attr-defined]
    for distribution in read.subjects(RDF.type, DCAT.Distribution):
        assert len(list(read.objects(distribution, DCAT.accessURL))) == 1
        assert read.value(distribution, DCTERMS.format)


def test_every_address_of_the_site_is_absolute_and_leads_somewhere(real_site: Path) -> None:
    addresses = {str(one) for triple in graph(real_site) for one in triple if isinstance(one, URIRef)}
    own = {one for one in addresses if one.startswith(BASE)}
    assert len(own) > 10
    assert [one for one in own if not is_there(one, real_site)] == []
    assert [one for one in addresses if not one.startswith(("http://", "https://", "mailto:"))] == []


def test_sizes_and_sums_are_those_of_the_files(real_site: Path) -> None:
    read = graph(real_site)
    checked = 0
    for distribution, size in read.subject_objects(DCAT.byteSize):
        (address,) = read.objects(distribution, DCAT.downloadURL)
        content = (real_site / str(address).removeprefix(f"{BASE}/")).read_bytes()
        (sum_of,) = read.objects(distribution, SPDX.checksum)
        assert int(str(size)) == len(content)
        assert str(read.value(sum_of, SPDX.checksumValue)).lower() == sha256(content).hexdigest()
        checked += 1
    assert checked == 3


def test_who_answers_for_the_data_stands_in_one_place(real_site: Path) -> None:
    names = {str(name) for name in graph(real_site).objects(None, FOAF.name)}
    assert names == {real_catalogue().operator.name or "Programbiblioteket, en prototyp utan ägare"}
