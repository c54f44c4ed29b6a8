package org.territoireouvert.runner.web.staff;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.identity.account.Account;
import org.territoireouvert.runner.identity.account.DisplayNames;
import org.territoireouvert.runner.identity.session.SignInMethod;
import org.territoireouvert.runner.identity.signin.EmailAddress;
import org.territoireouvert.runner.identity.staff.SetUp.Invitation;
import org.territoireouvert.runner.identity.staff.SetUp.Result;
import org.territoireouvert.runner.identity.staff.SetUpDraft;
import org.territoireouvert.runner.identity.staff.StaffLinks;
import org.territoireouvert.runner.text.Languages;
import org.territoireouvert.runner.web.route.CoreRequest;

/**
 * What a set-up link opens: first who the person is, then the choice of a means, a passkey among them. Looking at a page uses
 * nothing up; without a link that is good there is nothing here but the advice to ask for another.
 */
final class SetUpPages {

    static final String MEANS_PATH = "/admin/entree/moyen";
    static final String PASSKEY_PATH = "/admin/entree/cle";
    static final String CHALLENGE_PATH = "/admin/entree/cle/defi";

    private static final String GIVEN_NAME = "prenom";
    private static final String FAMILY_NAME = "nom";
    private static final String ADDRESS = "mel";
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_ADDRESS = 254;
    private static final int NOT_FOUND = 404;

    private final StaffParts parts;
    private final UnnotedCodes unnoted;

    /** Whose means are set up: as the account says, or as they have just written. */
    record Person(String name, String email) {
        List<String> about() {
            return List.of(name, email);
        }
    }

    SetUpPages(StaffParts parts) {
        this.parts = parts;
        this.unnoted = new UnnotedCodes(parts);
    }

    /** Shows what the link is for. */
    Response open(CoreRequest request) {
        String token = request.query(StaffLinks.TOKEN).orElse("");
        return parts.setUp()
                .find(token)
                .<Response>map(invitation -> startPage(request, token, invitation, FormInput.empty()))
                .orElseGet(() -> gone(request));
    }

    /** Keeps who the person is and goes on. */
    Response begin(CoreRequest request) {
        String token = request.form(StaffLinks.TOKEN).orElse("");
        Optional<Invitation> invitation = parts.setUp().find(token);
        if (invitation.isEmpty()) {
            return gone(request);
        }
        FormInput form = FormInput.of(request);
        SetUpDraft draft =
                invitation.get().account().isPresent() ? SetUpDraft.ofInvited(token) : draft(request, token, form);
        if (!form.isValid()) {
            return startPage(request, token, invitation.get(), form).status(422);
        }
        parts.setUp().begin(request.visit(), draft);
        return new Response.Redirect(MEANS_PATH);
    }

    private SetUpDraft draft(CoreRequest request, String token, FormInput form) {
        String given = name(form, GIVEN_NAME, "staff.set-up.given.missing");
        String family = name(form, FAMILY_NAME, "staff.set-up.family.missing");
        String typed = form.required(ADDRESS, LONGEST_ADDRESS, "staff.address.missing");
        Optional<EmailAddress> email = EmailAddress.read(typed);
        if (!typed.isEmpty() && email.isEmpty()) {
            form.error(ADDRESS, "signin.address.wrong");
        }
        if (email.isPresent() && !parts.setUp().mayUse(email.get().text())) {
            form.error(ADDRESS, "staff.set-up.address.suspended");
        }
        return new SetUpDraft(
                token, given, family, email.map(EmailAddress::text).orElse(""), Languages.of(request.locale()));
    }

    private static String name(FormInput form, String field, String missingKey) {
        String name = DisplayNames.clean(form.required(field, LONGEST_NAME, missingKey));
        if (!name.isEmpty()) {
            DisplayNames.problemOfRealName(name).ifPresent(key -> form.error(field, key));
        }
        return name;
    }

    /** Shows the means among which the person chooses. */
    Response choose(CoreRequest request) {
        return withDraft(request, draft -> meansPage(request, draft, FormInput.empty()));
    }

    Response challenge(CoreRequest request) {
        SetUpDraft draft =
                parts.setUp().draft(request.visit()).orElseThrow(() -> new NotFoundException("no set-up has begun"));
        Person person = person(draft);
        return new Response.Json(
                200,
                parts.passkeys()
                        .askForNew(
                                request.visit(), parts.site(request), accountId(draft), person.email(), person.name()));
    }

    Response finishWithPasskey(CoreRequest request) {
        return withDraft(request, draft -> {
            String answer = request.form(PasskeyEntrance.ANSWER).orElse("");
            return parts.passkeys()
                    .register(request.visit(), parts.site(request), accountId(draft), answer)
                    .map(made -> after(
                            request,
                            parts.setUp()
                                    .finish(request.visit(), draft, parts.say(request, "staff.passkey.first"), made)))
                    .orElseGet(() -> refusePasskey(request, draft, "staff.passkey.wrong"));
        });
    }

    private Response refusePasskey(CoreRequest request, SetUpDraft draft, String key) {
        return meansPage(request, draft, FormInput.empty().error("", key)).status(422);
    }

    /** Goes on where a draft is kept in this browser and its link is good. */
    Response withDraft(CoreRequest request, Function<SetUpDraft, Response> next) {
        return parts.setUp().draft(request.visit()).map(next).orElseGet(() -> gone(request));
    }

    /** Signs the person in when all is set up. */
    Response after(CoreRequest request, Result result) {
        return switch (result) {
            case Result.Done done -> {
                Account account = done.account();
                Response.Redirect resumed = parts.web()
                        .identity()
                        .signIn()
                        .complete(request, account, SignInMethod.SET_UP, true, Optional.empty());
                if (done.recoveryCodes().isEmpty()) {
                    yield resumed;
                }
                unnoted.keep(request.visit(), account.id(), done.recoveryCodes());
                yield new Response.Redirect(UnnotedCodes.PATH);
            }
            case Result.LinkGone gone -> gone(request);
            case Result.PasskeyTaken taken ->
                withDraft(request, draft -> refusePasskey(request, draft, "staff.passkey.taken"));
        };
    }

    /** Returns whose means are set up. */
    Person person(SetUpDraft draft) {
        return parts.setUp()
                .find(draft.token())
                .flatMap(Invitation::account)
                .map(account -> new Person(account.staffName(), account.email().orElse(account.staffName())))
                .orElseGet(() -> new Person(draft.givenName() + " " + draft.familyName(), draft.email()));
    }

    private String accountId(SetUpDraft draft) {
        return parts.setUp()
                .find(draft.token())
                .flatMap(Invitation::account)
                .map(Account::id)
                .orElse("");
    }

    /** Shows the means with what went wrong. */
    Page meansPage(CoreRequest request, SetUpDraft draft, FormInput form) {
        request.allowPasskeys();
        return Page.of("staff/set-up-means", parts.say(request, "staff.set-up.means.title"))
                .with("form", form)
                .with("person", person(draft).name());
    }

    private Page startPage(CoreRequest request, String token, Invitation invitation, FormInput form) {
        request.holdSecret();
        return Page.of("staff/set-up", parts.say(request, "staff.set-up.title"))
                .with("form", form)
                .with("token", token)
                .with("invited", invitation.account().isPresent())
                .with("person", invitation.account().map(Account::staffName).orElse(""))
                .with("email", invitation.account().flatMap(Account::email).orElse(""));
    }

    private Page gone(CoreRequest request) {
        request.holdSecret();
        return Page.of("staff/set-up-gone", parts.say(request, "staff.set-up.gone.title"))
                .status(NOT_FOUND);
    }
}
