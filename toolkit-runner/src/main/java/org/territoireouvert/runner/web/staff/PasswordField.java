package org.territoireouvert.runner.web.staff;

import java.util.List;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.runner.web.route.CoreRequest;

/** Reads passwords as they were typed, spaces around them included, and never writes them into a form again. */
public final class PasswordField {

    /** Name of the field of a password that is known. */
    public static final String NAME = "mot-de-passe";

    private PasswordField() {}

    /** Reads a password; an error is added when nothing was typed. */
    public static String read(CoreRequest request, FormInput form, String name, String missingKey) {
        List<String> values = request.fields().getOrDefault(name, List.of());
        String password = values.isEmpty() ? "" : values.get(0);
        if (password.isEmpty()) {
            form.error(name, missingKey);
        }
        return password;
    }
}
