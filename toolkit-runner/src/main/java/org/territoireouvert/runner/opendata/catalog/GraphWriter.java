package org.territoireouvert.runner.opendata.catalog;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Writes nodes in a form of RDF. */
@FunctionalInterface
interface GraphWriter {

    /** Writes all of them. */
    void write(List<Node> nodes, Writer writer) throws IOException;
}
