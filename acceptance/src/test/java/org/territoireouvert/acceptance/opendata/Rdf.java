package org.territoireouvert.acceptance.opendata;

import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;

/** Reads RDF with the library. */
final class Rdf {

    static final String HYDRA = "http://www.w3.org/ns/hydra/core#";

    private Rdf() {}

    static Lang form(String ending) {
        return switch (ending) {
            case "ttl" -> Lang.TURTLE;
            case "xml" -> Lang.RDFXML;
            default -> Lang.JSONLD;
        };
    }

    static Model parse(String text, Lang form) {
        Model parsed = ModelFactory.createDefaultModel();
        RDFParser.fromString(text, form).base("http://base.invalid/").parse(parsed);
        return parsed;
    }

    static Property hydra(String name) {
        return ResourceFactory.createProperty(HYDRA, name);
    }

    static List<Resource> all(Model in, Resource type) {
        return in.listSubjectsWithProperty(RDF.type, type).toList();
    }

    static String address(Resource of, Property property) {
        return of.getRequiredProperty(property).getResource().getURI();
    }

    static Property property(String address) {
        return ResourceFactory.createProperty(address);
    }
}
