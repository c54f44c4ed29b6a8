package org.territoireouvert.calls.examination.hearing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.notification.MailingList;
import org.territoireouvert.api.notification.Mailings;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.api.notification.NotificationKind;
import org.territoireouvert.api.web.SiteAddress;
import org.territoireouvert.api.work.Job;
import org.territoireouvert.calls.examination.Examinable;
import org.territoireouvert.calls.examination.ExaminationNews;
import org.territoireouvert.calls.examination.Room;
import org.territoireouvert.calls.examination.Saved;
import org.territoireouvert.calls.model.application.Application;
import org.territoireouvert.calls.model.examination.Step;

/**
 * Asks experts and services for their opinion by a link that serves once, without an account. Of its key the table keeps the fingerprint
 * alone.
 */
public final class AskOpinion {

    /** Where the link leads, before its key. */
    public static final String PATH = "/appels-a-projets/evaluations/avis/";

    private static final LocalTime MORNING = LocalTime.of(7, 40);
    private static final int KEY_BYTES = 24;
    private static final int DAYS_BEFORE = 3;
    private static final int BATCH = 100;

    private final Room room;
    private final ExaminationNews news;
    private final OpinionRepository opinions;
    private final SecureRandom random;
    private final MailingList list;

    /** Works in a room. */
    public AskOpinion(Room room, ExaminationNews news, OpinionRepository opinions, SecureRandom random) {
        this.room = room;
        this.news = news;
        this.opinions = opinions;
        this.random = random;
        this.list = new MailingList(
                "opinions",
                "examination.mailing.opinions",
                id -> room.context().database().write(handle -> {
                    opinions.forgetAddress(handle, id);
                    return true;
                }));
    }

    /** Returns the list of those who are asked, which each of them can leave. */
    public MailingList list() {
        return list;
    }

    /** Declares the job that reminds three days before the last day. */
    public Job job() {
        return Job.daily("remind-opinions", MORNING, this::remind);
    }

    /** Asks. */
    public Saved ask(
            String callSlug,
            String number,
            String askedOf,
            String address,
            String question,
            LocalDate dueOn,
            String by) {
        return room.context().database().write(handle -> {
            Application application = room.application(handle, callSlug, number);
            if (!Examinable.states().contains(application.state())) {
                return Saved.refused("", "examination.decided-already");
            }
            if (dueOn.isBefore(room.today())) {
                return Saved.refused("due", "examination.opinion.due.past");
            }
            Opinion one = new Opinion(
                    room.context().ids().next(),
                    application.id(),
                    askedOf,
                    address,
                    question,
                    dueOn,
                    Opinion.State.ASKED,
                    "",
                    "",
                    "",
                    by,
                    room.now(),
                    Optional.empty());
            String key = newKey();
            opinions.add(handle, one, fingerprint(key));
            write(handle, application, one, key, "examination.opinion.letter.subject");
            room.note(handle, application.id(), Step.Kind.OPINION_ASKED, askedOf + " – " + question, by);
            return Saved.done();
        });
    }

    private void write(Handle handle, Application application, Opinion one, String key, String subject) {
        String text = room.context()
                        .messages()
                        .format(
                                Locale.FRENCH,
                                "examination.opinion.letter",
                                application.title(),
                                application.number(),
                                one.question(),
                                one.dueOn())
                + "\n\n" + room.context().service(SiteAddress.class).of(PATH + key) + "\n";
        if (!one.address().isEmpty()) {
            room.context()
                    .service(Mailings.class)
                    .send(
                            handle,
                            list,
                            new Mailings.Letter(
                                    one.id(),
                                    one.address(),
                                    Locale.FRENCH,
                                    room.context().messages().format(Locale.FRENCH, subject, application.number()),
                                    text));
        }
    }

    /** Returns what a key opens; empty when it served, a newer one was sent, or it was decided. */
    public Optional<Opinion> byKey(Handle handle, String key) {
        return opinions.byKey(handle, fingerprint(key))
                .filter(one -> room.applications()
                        .find(handle, one.applicationId())
                        .filter(found -> Examinable.states().contains(found.state()))
                        .isPresent());
    }

    /** Returns an opinion, whatever became of it. */
    public Optional<Opinion> find(Handle handle, String id) {
        return opinions.find(handle, id);
    }

    /** Keeps an answer. */
    public Saved answer(String key, String answer, String words, String fileId) {
        return room.context().database().write(handle -> {
            Optional<Opinion> one = byKey(handle, key);
            if (one.isEmpty() || !opinions.answer(handle, one.get().id(), answer, words, fileId, room.now())) {
                return Saved.refused("", "examination.opinion.over");
            }
            tell(handle, one.get(), Step.Kind.OPINION_GIVEN, ExaminationNews.OPINION_GIVEN);
            return Saved.done();
        });
    }

    /**
     * Keeps that none will be given: the link opens nothing any more.
     *
     * @param why {@link Opinion#CONFLICT} or {@link Opinion#UNABLE}
     */
    public Saved decline(String key, String why, String words) {
        return room.context().database().write(handle -> {
            Optional<Opinion> one = byKey(handle, key);
            if (one.isEmpty() || !opinions.decline(handle, one.get().id(), why, words, room.now())) {
                return Saved.refused("", "examination.opinion.over");
            }
            tell(handle, one.get(), Step.Kind.OPINION_DECLINED, ExaminationNews.OPINION_DECLINED);
            return Saved.done();
        });
    }

    private void tell(Handle handle, Opinion one, Step.Kind step, NotificationKind news) {
        Application application =
                room.applications().find(handle, one.applicationId()).orElseThrow();
        room.note(handle, application.id(), step, one.askedOf(), "");
        this.news.tell(
                handle,
                one.askedBy(),
                Notice.of(
                        news,
                        "/appels-a-projets/instruire/" + application.callSlug() + "/dossiers/" + application.number(),
                        application.number(),
                        one.askedOf()));
    }

    /** Reminds once of each that is due within three days, with a new link. */
    public void remind() {
        room.context().database().write(handle -> {
            List<Opinion> due = opinions.toRemind(handle, room.today().plusDays(DAYS_BEFORE), BATCH);
            for (Opinion one : due) {
                String key = newKey();
                opinions.reminded(handle, one.id(), fingerprint(key));
                room.applications().find(handle, one.applicationId()).ifPresent(application -> {
                    write(handle, application, one, key, "examination.opinion.reminder.subject");
                    room.note(handle, application.id(), Step.Kind.OPINION_REMINDED, one.askedOf(), "");
                });
            }
            return due.size();
        });
    }

    private String newKey() {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String fingerprint(String key) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
