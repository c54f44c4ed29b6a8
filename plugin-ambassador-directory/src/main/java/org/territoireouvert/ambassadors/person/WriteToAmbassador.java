package org.territoireouvert.ambassadors.person;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.ambassadors.model.Ambassador;
import org.territoireouvert.ambassadors.model.Saved;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.notification.Frequency;
import org.territoireouvert.api.notification.MailingList;
import org.territoireouvert.api.notification.Mailings;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.api.notification.NotificationKind;
import org.territoireouvert.api.notification.Notifications;

/**
 * Takes messages to ambassadors and their replies, so that nobody sees anybody’s address. Against abuse: one person sends at most
 * {@value #OF_ONE} a day, one ambassador gets at most {@value #TO_ONE} a day, and the same words go to one ambassador once a day.
 */
public final class WriteToAmbassador {

    /** Somebody wrote to the person, who is an ambassador. */
    public static final NotificationKind RECEIVED = new NotificationKind("message-received", Frequency.IMMEDIATE);

    /** The ambassador replied to the person. */
    public static final NotificationKind REPLIED = new NotificationKind("message-answered", Frequency.IMMEDIATE);

    /** Messages of one person a day. */
    public static final int OF_ONE = 5;

    /** Messages to one ambassador a day. */
    public static final int TO_ONE = 40;

    /** How long messages are kept. */
    public static final Duration KEPT = Duration.ofDays(365);

    private static final Duration DAY = Duration.ofDays(1);

    private final PluginContext context;
    private final MessageRepository messages;
    private final MailingList list = new MailingList("ambassador-replies", "contact.list", this::end);

    /** Creates the use case. */
    public WriteToAmbassador(PluginContext context, MessageRepository messages) {
        this.context = context;
        this.messages = messages;
    }

    /** Returns the list of those who get a reply by mail. */
    public MailingList list() {
        return list;
    }

    private void end(String message) {
        context.database()
                .write(handle -> handle.createUpdate("update amb_message set email = '' where id = :id")
                        .bind("id", message)
                        .execute());
    }

    /**
     * Keeps a message and tells the ambassador.
     *
     * @param author account, empty for a visitor
     * @param email to reply to, possibly empty
     */
    public Saved write(Ambassador ambassador, String author, String email, String text) {
        Instant now = context.clock().instant();
        String known = email.toLowerCase(Locale.ROOT);
        return context.database().write(handle -> {
            String person = author.isEmpty() ? known : author;
            if (!person.isEmpty() && messages.countBy(handle, person, now.minus(DAY)) >= OF_ONE) {
                return Saved.refused("text", "contact.too-many", OF_ONE);
            }
            if (messages.countOf(handle, ambassador.slug(), now.minus(DAY)) >= TO_ONE) {
                return Saved.refused("text", "contact.full", ambassador.name());
            }
            if (messages.holds(handle, ambassador.slug(), text, now.minus(DAY))) {
                return Saved.refused("text", "contact.same");
            }
            Message message = new Message(
                    context.ids().next(), ambassador.slug(), author, known, text, now, "", Optional.empty());
            messages.add(handle, message);
            context.service(Notifications.class)
                    .tell(handle, ambassador.account(), Notice.of(RECEIVED, path(message.id())));
            return new Saved.Done(message.id());
        });
    }

    /** Replies once: on the site to who has an account, by mail to who gave an address. Tells whether there was no reply before. */
    public boolean reply(Ambassador ambassador, Message message, String reply) {
        return context.database().write(handle -> {
            if (!messages.reply(handle, message.id(), reply, context.clock().instant())) {
                return false;
            }
            if (!message.author().isEmpty()) {
                context.service(Notifications.class)
                        .tell(handle, message.author(), Notice.of(REPLIED, path(message.id()), ambassador.name()));
            }
            if (!message.email().isEmpty()) {
                context.service(Mailings.class)
                        .send(
                                handle,
                                list,
                                new Mailings.Letter(
                                        message.id(),
                                        message.email(),
                                        Locale.FRENCH,
                                        say("contact.mail.subject", ambassador.name()),
                                        reply + "\n\n" + say("contact.mail.yours") + "\n\n" + message.text() + "\n"));
            }
            return true;
        });
    }

    private String say(String key, Object... arguments) {
        return context.messages().format(Locale.FRENCH, key, arguments);
    }

    private static String path(String id) {
        return "/ambassadeurs/messages/" + id;
    }
}
