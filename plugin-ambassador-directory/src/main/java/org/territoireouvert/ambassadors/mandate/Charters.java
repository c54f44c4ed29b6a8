package org.territoireouvert.ambassadors.mandate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.ambassadors.AmbassadorRights;
import org.territoireouvert.ambassadors.mandate.CharterRepository.Charter;
import org.territoireouvert.ambassadors.model.Ambassador;
import org.territoireouvert.ambassadors.model.Mandate;
import org.territoireouvert.ambassadors.model.Saved;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.audit.AuditTrail;
import org.territoireouvert.api.notification.Frequency;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.api.notification.NotificationKind;
import org.territoireouvert.api.notification.Notifications;
import org.territoireouvert.api.web.Actor;

/** The charter of ambassadors (charte des ambassadeurs): staff publish a version, ambassadors sign it; a new one asks again. */
public final class Charters {

    /** A version waits for the person’s signature. */
    public static final NotificationKind TO_SIGN = new NotificationKind("charter-to-sign", Frequency.IMMEDIATE);

    private static final int SIGNATORIES = 2_000;

    private final PluginContext context;
    private final CharterRepository charters;
    private final MandateRepository mandates;

    /** Creates the use case. */
    public Charters(PluginContext context, CharterRepository charters, MandateRepository mandates) {
        this.context = context;
        this.charters = charters;
        this.mandates = mandates;
    }

    /**
     * Publishes a version.
     *
     * @param after version that the writer saw, 0 for none; when there is a later one nothing is published
     */
    public Saved publish(String text, int after, Actor by) {
        Instant now = context.clock().instant();
        return context.database().write(handle -> {
            Optional<Charter> latest = charters.latest(handle);
            if (latest.map(Charter::version).orElse(0) != after) {
                return new Saved.Overtaken();
            }
            if (latest.filter(one -> one.text().strip().equals(text.strip())).isPresent()) {
                return Saved.refused("text", "charter.same");
            }
            charters.add(handle, new Charter(after + 1, text, now));
            for (String account : charters.signatories(handle, today().toString(), SIGNATORIES)) {
                context.service(Notifications.class)
                        .tell(handle, account, Notice.of(TO_SIGN, "/ambassadeurs/espace", Integer.toString(after + 1)));
            }
            context.service(AuditTrail.class)
                    .record(
                            handle,
                            AuditEntry.of(AmbassadorRights.CHARTERED, by, "/ambassadeurs/charte")
                                    .with("version", Integer.toString(after + 1)));
            return new Saved.Done(Integer.toString(after + 1));
        });
    }

    /** Returns the version that an ambassador still has to sign. */
    public Optional<Charter> toSign(Ambassador ambassador) {
        List<Mandate> alive = mandates.ofAmbassador(ambassador.slug()).stream()
                .filter(one -> !one.isOver(today()))
                .toList();
        return charters.latest()
                .filter(latest -> alive.stream().anyMatch(one -> one.charterVersion() < latest.version()));
    }

    /** Signs a version for an ambassador; nothing when it is no longer the one in force. Tells whether it was signed. */
    public boolean sign(Ambassador ambassador, int version) {
        return context.database().write(handle -> sign(handle, ambassador, version));
    }

    /** Signs a version for an ambassador within a transaction. */
    boolean sign(Handle handle, Ambassador ambassador, int version) {
        return charters.latest(handle)
                        .filter(latest -> latest.version() == version)
                        .isPresent()
                && charters.sign(
                                handle,
                                ambassador.slug(),
                                version,
                                today().toString(),
                                context.clock().instant())
                        > 0;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(context.clock().instant(), context.zone());
    }
}
