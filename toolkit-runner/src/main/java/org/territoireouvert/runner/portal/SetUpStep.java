package org.territoireouvert.runner.portal;

/**
 * A step towards a complete site. Its words are the messages {@code portal.step.<code>} and {@code portal.step.<code>.text}.
 *
 * @param code lower-case words joined by hyphens
 * @param done as the facts say
 * @param path where it is done; empty when it is done in the configuration of the server
 */
public record SetUpStep(String code, boolean done, String path) {}
