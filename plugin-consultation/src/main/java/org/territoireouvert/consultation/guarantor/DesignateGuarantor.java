package org.territoireouvert.consultation.guarantor;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.audit.AuditTrail;
import org.territoireouvert.api.audit.AuditType;
import org.territoireouvert.api.audit.AuditType.Visibility;
import org.territoireouvert.api.notification.Frequency;
import org.territoireouvert.api.notification.MailingList;
import org.territoireouvert.api.notification.Mailings;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.api.notification.NotificationKind;
import org.territoireouvert.api.notification.Notifications;
import org.territoireouvert.api.people.People;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.SiteAddress;
import org.territoireouvert.consultation.ConsultationRights;
import org.territoireouvert.consultation.model.Consultation;

/** Staff invite the guarantor of a consultation, who takes the office up with their own account; either of them ends it. */
public final class DesignateGuarantor {

    /** A guarantor was invited: consultation, guarantor. Never the address. */
    public static final AuditType INVITED = new AuditType("consultation.guarantor-invited", Visibility.PUBLIC);

    /** A guarantor took up the office: consultation, guarantor. */
    public static final AuditType ACCEPTED = new AuditType("consultation.guarantor-accepted", Visibility.PUBLIC);

    /** An office, or an invitation, ended: consultation, guarantor. */
    public static final AuditType ENDED = new AuditType("consultation.guarantor-ended", Visibility.PUBLIC);

    /** All that is written into the audit log. */
    public static final List<AuditType> LOGGED = List.of(INVITED, ACCEPTED, ENDED);

    /** Somebody is the guarantor of a consultation now. */
    public static final NotificationKind DESIGNATED_NEWS =
            new NotificationKind("guarantor-designated", Frequency.IMMEDIATE);

    /** Somebody is no longer the guarantor of a consultation. */
    public static final NotificationKind ENDED_NEWS = new NotificationKind("guarantor-ended", Frequency.IMMEDIATE);

    /** The page of a guarantor on which all their consultations stand. */
    public static final String OFFICES = "/consultations/garant/missions";

    /** For so long an invitation can be taken up. */
    public static final Duration VALID = Duration.ofDays(30);

    private static final int LONGEST_ADDRESS = 254;
    private static final int TOKEN = 24;
    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s@<>,;\"\\p{Cntrl}]+@[^\\s@<>,;\"\\p{Cntrl}]+\\.[^\\s@<>,;\"\\p{Cntrl}]+");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final PluginContext context;
    private final OfficeRepository offices = new OfficeRepository();
    private final MailingList list;

    /** Creates the use case. */
    public DesignateGuarantor(PluginContext context) {
        this.context = context;
        this.list = new MailingList("guarantors", "guarantor.list", this::forget);
    }

    /** What came of an invitation. */
    public enum Outcome {
        /** The mail is on its way. */
        INVITED,
        /** The text is no electronic address, or one that refuses mail. */
        NO_ADDRESS,
        /** Nobody reads the consultation yet. */
        DRAFT,
        /** The consultation does not say who the guarantor is. */
        NAMELESS,
        /** Somebody holds the office. */
        HELD
    }

    /** What came of taking an office up. */
    public enum Acceptance {
        /** The person holds it. */
        HELD,
        /** The invitation was used, withdrawn or is too old. */
        GONE,
        /** The person prepares the consultation: who organises it is not independent of it. */
        ORGANISER
    }

    /** Returns the list to whose addresses invitations go. */
    public MailingList list() {
        return list;
    }

    private void forget(String id) {
        context.database().write(handle -> {
            offices.endInvitation(handle, id);
            return id;
        });
    }

    /** Invites an address to take up the office; an earlier invitation is void then. */
    public Outcome invite(Consultation consultation, String typed, Actor actor) {
        String address = typed.strip().toLowerCase(Locale.ROOT);
        if (address.length() > LONGEST_ADDRESS || !ADDRESS.matcher(address).matches()) {
            return Outcome.NO_ADDRESS;
        }
        if (!consultation.isPublished() || !consultation.guarantor().isNamed()) {
            return consultation.isPublished() ? Outcome.NAMELESS : Outcome.DRAFT;
        }
        byte[] random = new byte[TOKEN];
        RANDOM.nextBytes(random);
        String token = HexFormat.of().formatHex(random);
        Office office = new Office(
                consultation.slug(),
                context.ids().next(),
                address,
                hash(token),
                context.clock().instant(),
                "");
        return context.database().write(handle -> {
            if (!offices.invite(handle, office)) {
                return Outcome.HELD;
            }
            if (!context.service(Mailings.class).send(handle, list, letter(consultation, office, token))) {
                offices.end(handle, consultation.slug());
                return Outcome.NO_ADDRESS;
            }
            record(handle, INVITED, actor, consultation);
            return Outcome.INVITED;
        });
    }

    private Mailings.Letter letter(Consultation consultation, Office office, String token) {
        String link = context.service(SiteAddress.class).of(consultation.path() + "/garant/invitation/" + token);
        String text = say("guarantor.mail.text", consultation.title()) + "\n\n" + link + "\n\n"
                + say("guarantor.mail.days", VALID.toDays()) + "\n\n" + say("guarantor.mail.why") + "\n";
        return new Mailings.Letter(
                office.id(),
                office.address(),
                Locale.FRENCH,
                say("guarantor.mail.subject", consultation.title()),
                text);
    }

    private String say(String key, Object... arguments) {
        return context.messages().format(Locale.FRENCH, key, arguments);
    }

    /** Finds the invitation that a mail holds. */
    public Optional<Office> invitation(Consultation consultation, String token) {
        Instant oldest = context.clock().instant().minus(VALID);
        return context.database()
                .read(handle -> offices.find(handle, consultation.slug()))
                .filter(office -> !office.isHeld()
                        && office.token().equals(hash(token))
                        && !office.invitedAt().isBefore(oldest));
    }

    /** Takes an office up. */
    public Acceptance accept(Consultation consultation, String token, Actor.Citizen citizen) {
        Optional<Office> invitation = invitation(consultation, token);
        if (invitation.isEmpty()) {
            return Acceptance.GONE;
        }
        if (context.service(People.class).colleaguesWho(ConsultationRights.PREPARE, consultation.slug()).stream()
                .anyMatch(colleague -> colleague.id().equals(citizen.personId()))) {
            return Acceptance.ORGANISER;
        }
        return context.database().write(handle -> {
            if (!offices.accept(
                    handle,
                    invitation.get(),
                    citizen.personId(),
                    context.clock().instant())) {
                return Acceptance.GONE;
            }
            record(handle, ACCEPTED, citizen, consultation);
            tell(handle, DESIGNATED_NEWS, citizen.personId(), OFFICES, consultation);
            return Acceptance.HELD;
        });
    }

    /** Ends an office or an invitation; false when there is none. What the guarantor said stays. */
    public boolean end(Consultation consultation, Actor actor) {
        return context.database().write(handle -> end(handle, consultation, actor));
    }

    /** Ends an office as a part of a transaction. */
    boolean end(Handle handle, Consultation consultation, Actor actor) {
        Optional<Office> office = offices.find(handle, consultation.slug());
        if (office.isEmpty() || !offices.end(handle, consultation.slug())) {
            return false;
        }
        record(handle, ENDED, actor, consultation);
        if (office.get().isHeld()) {
            tell(handle, ENDED_NEWS, office.get().personId(), consultation.path() + "/garant", consultation);
        }
        return true;
    }

    private void tell(Handle handle, NotificationKind kind, String person, String path, Consultation consultation) {
        context.service(Notifications.class).tell(handle, person, Notice.of(kind, path, consultation.title()));
    }

    private void record(Handle handle, AuditType type, Actor actor, Consultation consultation) {
        context.service(AuditTrail.class)
                .record(
                        handle,
                        AuditEntry.of(type, actor, consultation.path() + "/garant")
                                .with("consultation", consultation.title())
                                .with("guarantor", consultation.guarantor().name()));
    }

    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
