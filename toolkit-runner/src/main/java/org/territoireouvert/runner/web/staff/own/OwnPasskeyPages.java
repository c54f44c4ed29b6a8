package org.territoireouvert.runner.web.staff.own;

import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.identity.account.Account;
import org.territoireouvert.runner.identity.account.DisplayNames;
import org.territoireouvert.runner.identity.staff.passkey.Passkey;
import org.territoireouvert.runner.identity.staff.passkey.PasskeyRepository;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.route.RefusedRequest;
import org.territoireouvert.runner.web.staff.PasskeyEntrance;
import org.territoireouvert.runner.web.staff.StaffParts;

/** Adds, names and removes the passkeys of who asks. */
final class OwnPasskeyPages {

    static final String PATH = "/admin/ma-connexion/cles";
    static final String NEW_PATH = "/admin/ma-connexion/cles/nouvelle";
    static final String CHALLENGE_PATH = "/admin/ma-connexion/cles/nouvelle/defi";

    private static final String NAME = "nom";
    private static final int LONGEST_NAME = 60;

    private final StaffParts parts;
    private final OwnFrame frame;

    OwnPasskeyPages(StaffParts parts, OwnFrame frame) {
        this.parts = parts;
        this.frame = frame;
    }

    Response showNew(CoreRequest request) {
        return frame.whenProved(request, NEW_PATH, () -> page(request, FormInput.empty()));
    }

    Response challenge(CoreRequest request) {
        if (!parts.proof().isFresh(frame.session(request))) {
            throw new RefusedRequest(RefusedRequest.Reason.FORBIDDEN, "a passkey without a fresh proof");
        }
        Account account = frame.account(request);
        return new Response.Json(
                200,
                parts.passkeys()
                        .askForNew(
                                request.visit(),
                                parts.site(request),
                                account.id(),
                                account.email().orElse(account.staffName()),
                                account.staffName()));
    }

    Response add(CoreRequest request) {
        return frame.whenProved(request, NEW_PATH, () -> {
            FormInput form = FormInput.of(request);
            String name = name(form);
            if (parts.means().of(frame.account(request).id()).passkeys().size() >= PasskeyRepository.MOST) {
                form.error("", "staff.passkey.many", PasskeyRepository.MOST);
            }
            if (!form.isValid()) {
                return page(request, form).status(422);
            }
            String answer = request.form(PasskeyEntrance.ANSWER).orElse("");
            return parts.passkeys()
                    .register(
                            request.visit(),
                            parts.site(request),
                            frame.account(request).id(),
                            answer)
                    .<Response>map(made -> parts.change().addPasskey(frame.changer(request), name, made)
                            ? OwnFrame.done()
                            : page(request, form.error("", "staff.passkey.taken"))
                                    .status(422))
                    .orElseGet(() ->
                            page(request, form.error("", "staff.passkey.wrong")).status(422));
        });
    }

    Response show(CoreRequest request) {
        Passkey passkey = passkey(request);
        return onePage(request, passkey, FormInput.empty().prefill(NAME, passkey.name()));
    }

    Response rename(CoreRequest request) {
        Passkey passkey = passkey(request);
        FormInput form = FormInput.of(request);
        String name = name(form);
        if (!form.isValid()) {
            return onePage(request, passkey, form).status(422);
        }
        parts.change().renamePasskey(frame.changer(request), passkey.credentialId(), name);
        return OwnFrame.done();
    }

    Response remove(CoreRequest request) {
        Passkey passkey = passkey(request);
        return frame.whenProved(request, OwnFrame.PATH, () -> switch (parts.change()
                .removePasskey(frame.changer(request), passkey.credentialId())) {
            case DONE, UNKNOWN -> OwnFrame.done();
            case LAST ->
                onePage(
                                request,
                                passkey,
                                FormInput.empty().prefill(NAME, passkey.name()).error("", "staff.passkey.last"))
                        .status(422);
        });
    }

    private Passkey passkey(CoreRequest request) {
        return parts.means().of(frame.account(request).id()).passkeys().stream()
                .filter(passkey -> passkey.credentialId().equals(request.pathParameter("id")))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("passkey"));
    }

    private static String name(FormInput form) {
        return DisplayNames.clean(form.required(NAME, LONGEST_NAME, "staff.passkey.name.missing"));
    }

    private Page onePage(CoreRequest request, Passkey passkey, FormInput form) {
        return frame.page(request, "staff/own/passkey", "staff.passkey.one", form)
                .with("passkey", PasskeyLine.of(passkey))
                .with("spare", parts.means().of(passkey.accountId()).canSpareAPasskey());
    }

    private Page page(CoreRequest request, FormInput form) {
        request.allowPasskeys();
        return frame.page(request, "staff/own/new-passkey", "staff.passkey.new", form);
    }
}
