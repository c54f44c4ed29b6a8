package org.territoireouvert.runner.web.template.layout;

import java.util.Map;

/**
 * A part of a page that the runtime writes below the page's own template.
 *
 * @param template of the runtime, without {@code .vm}
 * @param model what it shows
 */
public record Section(String template, Map<String, Object> model) {

    /** Copies the model. */
    public Section {
        model = Map.copyOf(model);
    }
}
