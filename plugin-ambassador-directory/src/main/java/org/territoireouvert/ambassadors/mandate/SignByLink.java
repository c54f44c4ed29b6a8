package org.territoireouvert.ambassadors.mandate;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.ambassadors.AmbassadorRights;
import org.territoireouvert.ambassadors.link.OneTimeLinks;
import org.territoireouvert.ambassadors.link.OneTimeLinks.Purpose;
import org.territoireouvert.ambassadors.link.OneTimeLinks.Reading;
import org.territoireouvert.ambassadors.mandate.CharterRepository.Charter;
import org.territoireouvert.ambassadors.model.Ambassador;
import org.territoireouvert.ambassadors.person.AmbassadorRepository;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.audit.AuditTrail;
import org.territoireouvert.api.audit.AuditType;
import org.territoireouvert.api.notification.MailingList;
import org.territoireouvert.api.notification.Mailings;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.SiteAddress;

/**
 * Lets an ambassador without an account sign the charter by a link that staff send to their address, once. The address serves this one
 * mail and is not kept.
 */
public final class SignByLink {

    /** How long a link can be used. */
    public static final Duration VALID = Duration.ofDays(14);

    /** Where the link leads, before its key. */
    public static final String PATH = "/ambassadeurs/charte/signature/";

    private final PluginContext context;
    private final AmbassadorRepository ambassadors;
    private final Charters charters;
    private final OneTimeLinks links;
    private final MailingList list;

    /** Creates the use case. */
    public SignByLink(PluginContext context, AmbassadorRepository ambassadors, Charters charters) {
        this.context = context;
        this.ambassadors = ambassadors;
        this.charters = charters;
        this.links = new OneTimeLinks(context);
        this.list = new MailingList("charter-links", "charter.link.list", links::end);
    }

    /** What a link is good for. */
    public sealed interface Found {

        /** Somebody signs this. */
        record ToSign(Ambassador ambassador, Charter charter) implements Found {}

        /** There is nothing to sign (any more): it is signed, or no mandate is left. */
        record Nothing() implements Found {}

        /** The link does not serve. */
        record Closed(Reading why) implements Found {}
    }

    /** Returns the list of those to whom links are sent. */
    public MailingList list() {
        return list;
    }

    /** Tells whether a link was sent to an ambassador and can be used. */
    public boolean waits(Ambassador ambassador) {
        return links.waits(Purpose.CHARTER, ambassador.slug());
    }

    /** Tells whether an ambassador has something to sign. */
    public boolean isDue(Ambassador ambassador) {
        return charters.toSign(ambassador).isPresent();
    }

    /** Sends a link; an earlier one is no more. Tells whether it will be sent: not to an address that refuses mail. */
    public boolean send(Ambassador ambassador, String address, Actor by) {
        return context.database().write(handle -> {
            OneTimeLinks.Issued issued = links.issue(handle, Purpose.CHARTER, ambassador.slug(), VALID);
            boolean isSent = context.service(Mailings.class)
                    .send(handle, list, letter(ambassador, address.toLowerCase(Locale.ROOT), issued));
            if (isSent) {
                record(handle, AmbassadorRights.CHARTER_LINK, ambassador, by);
            }
            return isSent;
        });
    }

    private Mailings.Letter letter(Ambassador ambassador, String email, OneTimeLinks.Issued issued) {
        return new Mailings.Letter(
                issued.reference(),
                email,
                Locale.FRENCH,
                say("charter.link.mail.subject"),
                say("charter.link.mail", ambassador.name(), VALID.toDays()) + "\n\n"
                        + context.service(SiteAddress.class).of(PATH + issued.key()) + "\n");
    }

    /** Returns what a link is good for; reading does not use it. */
    public Found find(String key) {
        Reading reading = links.read(Purpose.CHARTER, key);
        if (!(reading instanceof Reading.Good good)) {
            return new Found.Closed(reading);
        }
        Optional<Ambassador> ambassador = ambassadors.find(good.subject());
        Optional<Charter> charter = ambassador.flatMap(charters::toSign);
        return charter.isEmpty() ? new Found.Nothing() : new Found.ToSign(ambassador.get(), charter.get());
    }

    /** Signs a version by a link, which is then used up; tells whether it was the one in force and the link unused. */
    public boolean sign(String key, Found.ToSign found, int version, Actor by) {
        return context.database().write(handle -> {
            boolean isSigned = links.read(handle, Purpose.CHARTER, key) instanceof Reading.Good
                    && charters.sign(handle, found.ambassador(), version)
                    && links.use(handle, Purpose.CHARTER, key);
            if (isSigned) {
                record(handle, AmbassadorRights.CHARTER_SIGNED, found.ambassador(), by);
            }
            return isSigned;
        });
    }

    private void record(Handle handle, AuditType type, Ambassador ambassador, Actor by) {
        context.service(AuditTrail.class)
                .record(handle, AuditEntry.of(type, by, ambassador.path()).with("ambassador", ambassador.name()));
    }

    private String say(String key, Object... arguments) {
        return context.messages().format(Locale.FRENCH, key, arguments);
    }
}
