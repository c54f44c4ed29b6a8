package org.territoireouvert.runner.web.staff;

import java.net.URI;
import org.territoireouvert.runner.identity.IdentityParts;
import org.territoireouvert.runner.identity.staff.ChangeMeans;
import org.territoireouvert.runner.identity.staff.FreshProof;
import org.territoireouvert.runner.identity.staff.PasskeySignIn;
import org.territoireouvert.runner.identity.staff.PasswordSignIn;
import org.territoireouvert.runner.identity.staff.Seal;
import org.territoireouvert.runner.identity.staff.SecondFactor;
import org.territoireouvert.runner.identity.staff.SetUp;
import org.territoireouvert.runner.identity.staff.StaffLimits;
import org.territoireouvert.runner.identity.staff.StaffLinks;
import org.territoireouvert.runner.identity.staff.StaffMail;
import org.territoireouvert.runner.identity.staff.StaffMeans;
import org.territoireouvert.runner.identity.staff.StaffSteps;
import org.territoireouvert.runner.identity.staff.code.Applications;
import org.territoireouvert.runner.identity.staff.code.RecoveryCodes;
import org.territoireouvert.runner.identity.staff.passkey.PasskeyRepository;
import org.territoireouvert.runner.identity.staff.passkey.Passkeys;
import org.territoireouvert.runner.identity.staff.passkey.RelyingParty;
import org.territoireouvert.runner.identity.staff.password.PasswordHashes;
import org.territoireouvert.runner.identity.staff.password.Passwords;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.route.RefusedRequest;
import org.territoireouvert.runner.web.server.WebParts;

/** What the pages of this package are built from. */
public record StaffParts(
        WebParts web,
        StaffSteps steps,
        PasswordHashes hashes,
        PasswordSignIn passwordSignIn,
        SecondFactor secondFactor,
        Passkeys passkeys,
        PasskeySignIn passkeySignIn,
        StaffMeans means,
        SetUp setUp,
        ChangeMeans change,
        FreshProof proof) {

    /** Builds them once for the pages of a package. */
    public static StaffParts of(WebParts web) {
        IdentityParts identity = web.identity();
        Seal seal = new Seal(web.secret());
        StaffSteps steps = new StaffSteps(web.clock(), seal);
        StaffLimits limits = new StaffLimits(web.limits());
        PasswordHashes hashes = new PasswordHashes();
        Passwords passwords = new Passwords(web.clock());
        Applications applications = new Applications(web.clock(), seal);
        RecoveryCodes codes = new RecoveryCodes(web.clock(), web.secret());
        PasskeyRepository passkeys = new PasskeyRepository(web.clock());
        StaffMeans means = new StaffMeans(web.database(), passwords, applications, codes, passkeys);
        Passkeys challenges = new Passkeys(web.database(), steps, passkeys);
        StaffMail mail = new StaffMail(
                identity.mail(), web.messages(), () -> web.instance().current().siteName());
        return new StaffParts(
                web,
                steps,
                hashes,
                new PasswordSignIn(
                        web.database(), identity.accounts(), identity.roles(), passwords, hashes, limits, steps),
                new SecondFactor(
                        web.database(),
                        identity.accounts(),
                        applications,
                        codes,
                        limits,
                        steps,
                        identity.trace(),
                        mail),
                challenges,
                new PasskeySignIn(identity, challenges, limits),
                means,
                new SetUp(identity, new StaffLinks(web.database(), web.clock()), steps, means, mail),
                new ChangeMeans(identity, means, passwords, applications, codes, passkeys, mail),
                new FreshProof(web.database(), steps, web.clock()));
    }

    /** Returns this site as authenticators know it: by its public address or, without one, as the browser calls it. */
    public RelyingParty site(CoreRequest request) {
        URI address = web.configuration().publicUrl().orElseGet(() -> asked(request));
        return RelyingParty.at(address, web.instance().current().siteName());
    }

    private static URI asked(CoreRequest request) {
        try {
            URI address = URI.create("http://" + request.host());
            if (address.getHost() != null) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            throw new RefusedRequest(RefusedRequest.Reason.MALFORMED, "a host that is no host");
        }
        throw new RefusedRequest(RefusedRequest.Reason.MALFORMED, "a host that is no host");
    }

    /** Returns a message in the language of a request. */
    public String say(CoreRequest request, String key, Object... arguments) {
        return web.messages().format(request.locale(), key, arguments);
    }
}
