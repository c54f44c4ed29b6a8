/**
 * One consultation as data for programs: a record in Dublin Core and SIOC, Popolo, tables. What is hidden or withdrawn is left out, and
 * so is who wrote what.
 *
 * <p>Sources: DCMI Metadata Terms; SIOC Core Ontology; Popolo 1.0.1. The record takes up the idea of DebatesCore, to describe debates
 * with Dublin Core, without being able to claim conformance: its text is no longer published.
 */
@NullMarked
package org.territoireouvert.consultation.archive.data;

import org.jspecify.annotations.NullMarked;
