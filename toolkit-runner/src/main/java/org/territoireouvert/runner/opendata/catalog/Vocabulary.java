package org.territoireouvert.runner.opendata.catalog;

import java.util.LinkedHashMap;
import java.util.Map;

/** The vocabularies of the catalogue; terms are written {@code prefix:name}. */
final class Vocabulary {

    /** Prefixes with their addresses. */
    static final Map<String, String> PREFIXES = new LinkedHashMap<>();

    static final String EUROPEAN_LISTS = "http://publications.europa.eu/resource/authority/";
    static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";

    static {
        PREFIXES.put("dcat", "http://www.w3.org/ns/dcat#");
        PREFIXES.put("dct", "http://purl.org/dc/terms/");
        PREFIXES.put("foaf", "http://xmlns.com/foaf/0.1/");
        PREFIXES.put("hydra", "http://www.w3.org/ns/hydra/core#");
        PREFIXES.put("vcard", "http://www.w3.org/2006/vcard/ns#");
        PREFIXES.put("xsd", "http://www.w3.org/2001/XMLSchema#");
    }

    private Vocabulary() {}

    /** Returns the address of a term. */
    static String address(String term) {
        int colon = term.indexOf(':');
        return PREFIXES.get(term.substring(0, colon)) + term.substring(colon + 1);
    }
}
