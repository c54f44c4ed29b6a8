package org.territoireouvert.runner.web.staff;

import java.util.Optional;
import java.util.Set;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.audit.CoreAudit;
import org.territoireouvert.runner.identity.IdentityParts;
import org.territoireouvert.runner.identity.account.Account;
import org.territoireouvert.runner.identity.session.SignInMethod;
import org.territoireouvert.runner.identity.staff.passkey.Passkey;
import org.territoireouvert.runner.identity.staff.passkey.Passkeys.Entry;
import org.territoireouvert.runner.identity.trace.Trace;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.route.RefusedRequest;

/** Signs members of staff in by a passkey, which is both factors: something they hold, and a finger, a face or a PIN. */
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
        if (!identity.database().write(handle -> parts.limits().admitNetwork(handle, request.clientAddress()))) {
            throw new RefusedRequest(RefusedRequest.Reason.TOO_MANY, "passkeys of one network");
        }
        String answer = request.form(ANSWER).orElse("");
        return switch (parts.passkeys().enter(request.visit(), parts.site(request), answer)) {
            case Entry.Right right -> signIn(request, right.accountId());
            case Entry.Copied copied -> {
                noteCopy(request, copied.passkey());
                yield entrance.refusePasskey(request, "staff.passkey.copied", 422);
            }
            case Entry.Unknown unknown -> entrance.refusePasskey(request, "staff.passkey.unknown", 422);
            case Entry.Wrong wrong -> entrance.refusePasskey(request, "staff.passkey.wrong", 422);
        };
    }

    private Response signIn(CoreRequest request, String accountId) {
        Account account = identity.accounts().find(accountId).orElseThrow();
        boolean staff = identity.database().read(handle -> identity.roles().isStaff(handle, accountId));
        return staff
                ? identity.signIn().complete(request, account, SignInMethod.PASSKEY, true, Optional.empty())
                : entrance.refusePasskey(request, "staff.passkey.no-role", 403);
    }

    private void noteCopy(CoreRequest request, Passkey passkey) {
        Account account = identity.accounts().find(passkey.accountId()).orElseThrow();
        Actor actor = new Actor.Agent(account.id(), account.staffName(), Set.of());
        identity.database().write(handle -> {
            identity.trace()
                    .signedIn(handle, account.id(), SignInMethod.PASSKEY, request.device(), Trace.Outcome.REFUSED);
            identity.audit().append(handle, "", AuditEntry.of(CoreAudit.PASSKEY_REFUSED, actor, account.id()));
            return true;
        });
    }
}
