package org.territoireouvert.runner.web.template;

import java.util.Map;
import org.territoireouvert.runner.text.Formats;

/** The tools that all pages of a plugin, or of the runtime, share in a language. */
record Tools(MessageTool messages, AddressTool addresses, FieldTool fields, Formats formats) {

    void addTo(Map<String, Object> context) {
        context.put("msg", messages);
        context.put("url", addresses);
        context.put("fmt", formats);
        context.put("to_fields", fields);
    }
}
