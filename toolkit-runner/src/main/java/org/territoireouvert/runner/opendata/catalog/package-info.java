/**
 * The DCAT catalogue of the open data: what is said of each data set, and how it is written as JSON-LD, Turtle and RDF/XML. A dozen
 * properties of three vocabularies need no RDF library; the tests read what is written with one.
 */
@NullMarked
package org.territoireouvert.runner.opendata.catalog;

import org.jspecify.annotations.NullMarked;
