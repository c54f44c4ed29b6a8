package org.territoireouvert.ambassadors.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.ambassadors.model.Ambassador;
import org.territoireouvert.ambassadors.person.AmbassadorRepository;
import org.territoireouvert.ambassadors.person.Message;
import org.territoireouvert.ambassadors.person.MessageRepository;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.work.DemonstrationPerson;

/** The ambassadors whom a newcomer of the demonstration can be, and what waits on their desk. */
final class DemonstrationDesk {

    static final List<DemonstrationPerson> PEOPLE = List.of(
            new DemonstrationPerson("yasmine.belkacem", "Yasmine", "Belkacem", "demonstration.ambassador.mobility"),
            new DemonstrationPerson("camille.garnier", "Camille", "Garnier", "demonstration.ambassador.water"));

    private static final String WRITER = "odile.pasquier@val-de-lisiere.example";
    private static final Duration LAST_WEEK = Duration.ofDays(6);

    private final PluginContext context;
    private final AmbassadorRepository ambassadors;
    private final MessageRepository messages;

    DemonstrationDesk(PluginContext context, AmbassadorRepository ambassadors) {
        this.context = context;
        this.ambassadors = ambassadors;
        this.messages = new MessageRepository(context.database());
    }

    /** Links an account once; somebody may have unlinked it to try that, or linked another one. */
    void settle(DemonstrationPerson person, String account) {
        String slug = person.mailbox().replace('.', '-');
        Optional<Ambassador> ambassador =
                ambassadors.find(slug).filter(one -> one.account().isEmpty());
        if (ambassador.isEmpty() || ambassadors.ofAccount(account).isPresent()) {
            return;
        }
        boolean isNew = messages.of(slug, 1).isEmpty();
        context.database().write(handle -> {
            ambassadors.link(handle, slug, account);
            if (isNew && slug.equals(Town.YASMINE)) {
                messages(handle);
            }
            return true;
        });
    }

    private void messages(Handle handle) {
        message(
                handle,
                "Bonjour Madame, qui peut lire les comptes rendus du comité des mobilités ? Je ne les trouve pas sur le site.",
                now().minus(LAST_WEEK),
                "Bonjour, tout le monde peut les demander. Je vous conseille de faire une demande ici : elle sera publique et suivie.");
        message(
                handle,
                "Bonjour, est-ce que vous serez à la mairie de Corvaux jeudi ? Je voudrais vous parler de l’arrêt du car 4 devant le collège.",
                now().minus(Duration.ofHours(20)),
                "");
    }

    private void message(Handle handle, String text, Instant sent, String reply) {
        String id = context.ids().next();
        messages.add(handle, new Message(id, Town.YASMINE, "", WRITER, text, sent, "", Optional.empty()));
        if (!reply.isEmpty()) {
            messages.reply(handle, id, reply, sent.plus(Duration.ofDays(1)));
        }
    }

    private Instant now() {
        return context.clock().instant();
    }
}
