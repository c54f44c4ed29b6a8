package org.territoireouvert.ambassadors.person;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.data.PersonalData;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.data.RowSink;
import org.territoireouvert.api.work.Job;

/** Messages to ambassadors, invitations, and which account is an ambassador’s. The page of an ambassador is public and stays. */
public final class MessagesData implements PersonalData {

    private final PluginContext context;
    private final AmbassadorRepository ambassadors;
    private final MessageRepository messages;

    /** Creates the declaration. */
    public MessagesData(PluginContext context, AmbassadorRepository ambassadors, MessageRepository messages) {
        this.context = context;
        this.ambassadors = ambassadors;
        this.messages = messages;
    }

    /** Returns the job that deletes old messages and links that nobody used. */
    public Job forgetting() {
        return new Job(
                "messages-forgotten",
                Duration.ofDays(1),
                () -> context.database().write(handle -> {
                    messages.forgetBefore(handle, context.clock().instant().minus(WriteToAmbassador.KEPT));
                    return handle.createUpdate("delete from amb_invitation where expires_at < :now")
                            .bind("now", PortableInstant.text(context.clock().instant()))
                            .execute();
                }));
    }

    @Override
    public String descriptionKey() {
        return "personal-data.messages";
    }

    @Override
    public void export(String person, RowSink rows) throws IOException {
        for (Message message : messages.by(person.toLowerCase(Locale.ROOT))) {
            rows.row("message", message.sentAt(), message.text());
            if (message.repliedAt().isPresent()) {
                rows.row("reply", message.repliedAt().get(), message.reply());
            }
        }
        var ambassador = ambassadors.ofAccount(person);
        if (ambassador.isPresent()) {
            rows.row(
                    "ambassador", ambassador.get().updatedAt(), ambassador.get().name());
            for (Message message : messages.of(ambassador.get().slug(), 1_000)) {
                rows.row("message-received", message.sentAt(), message.text());
            }
        }
    }

    @Override
    public int erase(String person, Erasure erasure) {
        String known = person.toLowerCase(Locale.ROOT);
        if (known.isBlank()) {
            return 0;
        }
        return context.database()
                .write(handle -> messages.forgetInboxOf(handle, known)
                        + messages.forget(handle, known)
                        + ambassadors.unlink(handle, known)
                        + handle.createUpdate("delete from amb_invitation where email = :email")
                                .bind("email", known)
                                .execute());
    }

    @Override
    public int transfer(String from, String to) {
        return from.isBlank()
                ? 0
                : context.database()
                        .write(handle -> messages.transfer(handle, from, to) + ambassadors.transfer(handle, from, to));
    }
}
