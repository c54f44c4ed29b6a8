package org.territoireouvert.runner.web.staff;

import java.util.Optional;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.identity.IdentityParts;
import org.territoireouvert.runner.identity.account.Account;
import org.territoireouvert.runner.identity.session.SignInMethod;
import org.territoireouvert.runner.identity.signin.Asker;
import org.territoireouvert.runner.identity.staff.PasskeySignIn.Entry;
import org.territoireouvert.runner.web.route.CoreRequest;

/** Signs members of staff in by a passkey. */
public final class PasskeyEntrance {

    static final String PATH = "/connexion/agents/cle";
    static final String CHALLENGE_PATH = "/connexion/agents/cle/defi";

    /** Field in which the script sends the authenticator's answer. */
    public static final String ANSWER = "reponse";

    private final StaffParts parts;
    private final IdentityParts identity;
    private final EntrancePages entrance;

    PasskeyEntrance(StaffParts parts, EntrancePages entrance) {
        this.parts = parts;
        this.identity = parts.web().identity();
        this.entrance = entrance;
    }

    Response challenge(CoreRequest request) {
        return new Response.Json(200, parts.passkeys().askForSignature(request.visit(), parts.site(request)));
    }

    Response enter(CoreRequest request) {
        String answer = request.form(ANSWER).orElse("");
        Entry entry = parts.passkeySignIn().enter(Asker.of(request), request.device(), parts.site(request), answer);
        return switch (entry) {
            case Entry.Right right -> signIn(request, right.account());
            case Entry.Copied copied -> entrance.refusePasskey(request, "staff.passkey.copied", 422);
            case Entry.Unknown unknown -> entrance.refusePasskey(request, "staff.passkey.unknown", 422);
            case Entry.Wrong wrong -> entrance.refusePasskey(request, "staff.passkey.wrong", 422);
            case Entry.TooMany many -> entrance.refusePasskey(request, "staff.passkey.too-many", 429);
        };
    }

    private Response signIn(CoreRequest request, Account account) {
        boolean staff = identity.database().read(handle -> identity.roles().isStaff(handle, account.id()));
        return staff
                ? identity.signIn().complete(request, account, SignInMethod.PASSKEY, true, Optional.empty())
                : entrance.refusePasskey(request, "staff.passkey.no-role", 403);
    }
}
