package org.territoireouvert.runner.web.staff;

import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.runner.identity.staff.password.PasswordRules;
import org.territoireouvert.runner.web.route.CoreRequest;

/** Reads a new password that was typed twice, and holds it against the rules. */
public final class NewPassword {

    static final String FIRST = "nouveau";
    static final String AGAIN = "encore";

    private final StaffParts parts;

    /** Reads with these parts. */
    public NewPassword(StaffParts parts) {
        this.parts = parts;
    }

    /**
     * Returns the hash of the password; empty when the form has errors now.
     *
     * @param about names and address of the person
     */
    public Optional<String> read(CoreRequest request, FormInput form, List<String> about) {
        String password = PasswordField.read(request, form, FIRST, "staff.password.new.missing");
        String again = PasswordField.read(request, form, AGAIN, "staff.password.again.missing");
        if (!password.isEmpty()) {
            List<String> known = new java.util.ArrayList<>(about);
            known.add(parts.web().instance().current().siteName());
            known.add(parts.web().instance().current().authority());
            PasswordRules.problem(password, known).ifPresent(problem -> {
                switch (problem) {
                    case SHORT -> form.error(FIRST, "staff.password.short", PasswordRules.SHORTEST);
                    case LONG -> form.error(FIRST, "staff.password.long", PasswordRules.LONGEST);
                    case EASY -> form.error(FIRST, "staff.password.easy");
                }
            });
            if (!again.isEmpty() && !again.equals(password)) {
                form.error(AGAIN, "staff.password.again.different");
            }
        }
        return form.isValid() ? Optional.of(parts.hashes().of(password)) : Optional.empty();
    }
}
