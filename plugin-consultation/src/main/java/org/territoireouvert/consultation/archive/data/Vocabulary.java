package org.territoireouvert.consultation.archive.data;

import java.util.LinkedHashMap;
import java.util.Map;

/** The words of the record, by which programs know what stands in it (JSON-LD 1.1). */
final class Vocabulary {

    static final String ID = "id";
    static final String TYPE = "type";

    private static final String KEYWORD_ID = "@id";
    private static final String KEYWORD_TYPE = "@type";

    private Vocabulary() {}

    /** Returns the context of the document: nothing has to be fetched to understand it. */
    static Map<String, Object> context() {
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("dct", "http://purl.org/dc/terms/");
        context.put("dcmitype", "http://purl.org/dc/dcmitype/");
        context.put("sioc", "http://rdfs.org/sioc/ns#");
        context.put("foaf", "http://xmlns.com/foaf/0.1/");
        context.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        context.put(ID, KEYWORD_ID);
        context.put(TYPE, KEYWORD_TYPE);
        for (String text : new String[] {"identifier", "title", "description", "language"}) {
            context.put(text, "dct:" + text);
        }
        for (String agent : new String[] {"publisher", "creator", "contributor"}) {
            context.put(agent, "dct:" + agent);
        }
        for (String instant : new String[] {"created", "modified"}) {
            context.put(instant, typed("dct:" + instant, "xsd:dateTime"));
        }
        context.put("date", typed("dct:date", "xsd:date"));
        context.put("valid", typed("dct:valid", "dct:Period"));
        for (String link : new String[] {"license", "relation", "hasPart", "isPartOf", "isReferencedBy"}) {
            context.put(link, typed("dct:" + link, KEYWORD_ID));
        }
        context.put("kind", "dct:type");
        context.put("name", "foaf:name");
        context.put("content", "sioc:content");
        for (String link : new String[] {"has_container", "has_parent", "reply_of"}) {
            context.put(link, typed("sioc:" + link, KEYWORD_ID));
        }
        return context;
    }

    private static Map<String, Object> typed(String term, String type) {
        Map<String, Object> definition = new LinkedHashMap<>();
        definition.put(KEYWORD_ID, term);
        definition.put(KEYWORD_TYPE, type);
        return definition;
    }
}
