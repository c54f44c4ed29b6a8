package org.territoireouvert.calls.model.examination;

/**
 * That somebody assesses an application.
 *
 * @param assessor identifier
 * @param application identifier
 */
public record Pairing(String assessor, String application) {}
