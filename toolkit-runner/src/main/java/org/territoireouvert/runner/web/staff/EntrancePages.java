package org.territoireouvert.runner.web.staff;

import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.identity.signin.Asker;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.signin.ProviderButton;

/** The entrance of members of staff, and the first of two factors. */
final class EntrancePages {

    private static final String ADDRESS = "mel";
    private static final int LONGEST_ADDRESS = 254;

    private final StaffParts parts;

    EntrancePages(StaffParts parts) {
        this.parts = parts;
    }

    Response show(CoreRequest request) {
        return page(request, FormInput.empty());
    }

    Response enter(CoreRequest request) {
        FormInput form = FormInput.of(request);
        String email = form.required(ADDRESS, LONGEST_ADDRESS, "staff.address.missing");
        String password = PasswordField.read(request, form, PasswordField.NAME, "staff.password.missing");
        if (!form.isValid()) {
            return page(request, form).status(422);
        }
        return switch (parts.passwordSignIn().enter(Asker.of(request), email, password)) {
            case ACCEPTED -> new Response.Redirect(SecondFactorPages.PATH);
            case REFUSED -> refuse(request, form, "staff.password.wrong", 422);
            case TOO_MANY -> refuse(request, form, "staff.too-many", 429);
        };
    }

    /** Shows the entrance again with what went wrong. */
    Page refuse(CoreRequest request, FormInput form, String key, int status) {
        return page(request, form.error(ADDRESS, key)).status(status);
    }

    /** Shows the entrance again with what went wrong with a passkey. */
    Page refusePasskey(CoreRequest request, String key, int status) {
        return page(request, FormInput.empty().error("", key)).status(status);
    }

    private Page page(CoreRequest request, FormInput form) {
        request.allowPasskeys();
        return Page.of("staff/entrance", parts.say(request, "staff.title"))
                .with("form", form)
                .with("buttons", ProviderButton.of(parts.web().configuration().providers(), true))
                .with("demonstration", parts.web().configuration().demonstration());
    }
}
