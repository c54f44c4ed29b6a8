package org.territoireouvert.runner.opendata.openapi;

import java.util.List;
import org.territoireouvert.api.web.ApiRoute.In;
import org.territoireouvert.api.web.ApiRoute.Parameter;

/** The addresses of the runtime that programs read. */
final class OwnAddresses {

    /** An address. */
    record Address(String path, String summary, String mediaType, List<Parameter> parameters) {}

    private static final List<Parameter> DATASET =
            List.of(new Parameter("name", In.PATH, "Name of the data set, as in the catalogue."));
    private static final List<Parameter> PAGE =
            List.of(new Parameter("page", In.QUERY, "Page of the catalogue, from 1; see hydra:next."));

    static final List<Address> ALL = List.of(
            new Address("/catalog.jsonld", "The DCAT catalogue as JSON-LD.", "application/ld+json", PAGE),
            new Address("/catalog.ttl", "The DCAT catalogue as Turtle.", "text/turtle", PAGE),
            new Address("/catalog.xml", "The DCAT catalogue as RDF/XML.", "application/rdf+xml", PAGE),
            new Address("/donnees-ouvertes/{name}.csv", "The rows of a data set as CSV.", "text/csv", DATASET),
            new Address("/donnees-ouvertes/{name}.json", "The rows of a data set.", "application/json", DATASET),
            new Address(
                    "/donnees-ouvertes/{name}.schema.json",
                    "The Frictionless table schema of a data set.",
                    "application/json",
                    DATASET),
            new Address(
                    "/flux/{name}.atom",
                    "News as an Atom feed.",
                    "application/atom+xml",
                    List.of(new Parameter("name", In.PATH, "Name of the feed, as on the page /flux."))),
            new Address(
                    "/agenda.ics",
                    "The dates of the agenda, from a month ago to a year ahead.",
                    "text/calendar",
                    List.of(
                            new Parameter("type", In.QUERY, "Only dates of this kind, as on the page /agenda."),
                            new Parameter("territoire", In.QUERY, "Only dates in this commune (COG code)."))),
            new Address("/health", "Whether the site and its modules are well.", "application/json", List.of()));

    private OwnAddresses() {}
}
