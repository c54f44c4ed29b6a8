package org.territoireouvert.runner.web.template.tool;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.FormInput.FieldError;

/** What the macros of form fields need: ids, values, errors. Safe for all threads. */
public final class FieldTool {

    /**
     * A field as its macro writes it.
     *
     * @param id of the input; errors link to it
     * @param value what stands in it
     * @param error what is wrong with it, empty when nothing
     * @param hint message key of the hint, empty for none
     * @param describedBy ids of hint and error, empty when there is neither
     */
    public record Field(String id, String value, String error, String hint, String describedBy) {}

    private final MessageTool messages;

    FieldTool(MessageTool messages) {
        this.messages = messages;
    }

    /** Returns the id of a field; a prefix keeps it apart from the ids of the frame. */
    public String id(String name) {
        return "champ-" + name;
    }

    /** Returns a field of a form. */
    public Field field(FormInput form, String name, String hint) {
        Optional<FieldError> error = form.errorOf(name);
        String id = id(name);
        String describedBy = hint.isEmpty() ? "" : id + "-aide";
        if (error.isPresent()) {
            describedBy = (describedBy.isEmpty() ? "" : describedBy + " ") + id + "-erreur";
        }
        return new Field(id, form.value(name), error.map(messages::error).orElse(""), hint, describedBy);
    }

    /** Tells whether an option is the one that was chosen. */
    public boolean same(@Nullable Object option, String value) {
        return option != null && option.toString().equals(value);
    }
}
