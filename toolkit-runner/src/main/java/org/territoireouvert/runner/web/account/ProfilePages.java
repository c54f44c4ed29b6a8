package org.territoireouvert.runner.web.account;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.identity.account.Account;
import org.territoireouvert.runner.identity.account.DisplayNames;
import org.territoireouvert.runner.web.account.AccountFrame.Done;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.server.WebParts;

/** The names under which a person is shown, and the language of their mails. */
final class ProfilePages {

    static final String PATH = AccountFrame.PATH + "/profil";

    private static final String PSEUDONYM = "pseudonyme";
    private static final String GIVEN_NAME = "prenom";
    private static final String FAMILY_NAME = "nom";
    private static final String REAL_NAME = "vrai-nom";
    private static final String LANGUAGE = "langue";
    private static final int LONGEST = 200;

    private final WebParts parts;
    private final AccountFrame frame;

    ProfilePages(WebParts parts, AccountFrame frame) {
        this.parts = parts;
        this.frame = frame;
    }

    Response show(CoreRequest request) {
        Account account = AccountFrame.account(request);
        return page(
                request,
                FormInput.empty()
                        .prefill(PSEUDONYM, account.pseudonym())
                        .prefill(GIVEN_NAME, account.givenName())
                        .prefill(FAMILY_NAME, account.familyName())
                        .prefill(REAL_NAME, account.showsRealName() ? "1" : "")
                        .prefill(LANGUAGE, account.language().getLanguage()),
                200);
    }

    Response save(CoreRequest request) {
        FormInput form = FormInput.of(request);
        String pseudonym = DisplayNames.clean(form.required(PSEUDONYM, LONGEST, "name.missing"));
        String given = DisplayNames.clean(form.optional(GIVEN_NAME, LONGEST));
        String family = DisplayNames.clean(form.optional(FAMILY_NAME, LONGEST));
        boolean real = !form.optional(REAL_NAME, 1).isEmpty();
        String language = form.required(LANGUAGE, 2, "account.profile.language.missing");
        check(
                form,
                PSEUDONYM,
                DisplayNames.problem(pseudonym, parts.instance().current().authority()));
        if (!given.isEmpty()) {
            check(form, GIVEN_NAME, DisplayNames.problemOfRealName(given));
        }
        if (!family.isEmpty()) {
            check(form, FAMILY_NAME, DisplayNames.problemOfRealName(family));
        }
        if (real && given.isEmpty() && family.isEmpty()) {
            form.error(REAL_NAME, "account.profile.real-name.missing");
        }
        if (form.errorOf(LANGUAGE).isEmpty() && !List.of("fr", "en").contains(language)) {
            form.error(LANGUAGE, "account.profile.language.missing");
        }
        if (!form.isValid()) {
            return page(request, form, 422);
        }
        String account = AccountFrame.account(request).id();
        parts.database().write(handle -> {
            parts.identity().accounts().rename(handle, account, pseudonym, given, family, real);
            parts.identity().accounts().setLanguage(handle, account, Locale.of(language));
            return true;
        });
        return AccountFrame.after(PATH, Done.SAVED);
    }

    private static void check(FormInput form, String field, Optional<String> problem) {
        if (form.errorOf(field).isEmpty()) {
            problem.ifPresent(key -> form.error(field, key));
        }
    }

    private Response page(CoreRequest request, FormInput form, int status) {
        return frame.page(request, "profile")
                .status(status)
                .with("form", form)
                .with("languages", List.of(new Choice("fr", "Français"), new Choice("en", "English")));
    }
}
