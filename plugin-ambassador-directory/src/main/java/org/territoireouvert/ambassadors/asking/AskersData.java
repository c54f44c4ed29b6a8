package org.territoireouvert.ambassadors.asking;

import java.io.IOException;
import java.util.Locale;
import org.territoireouvert.ambassadors.body.EscalationAddresses;
import org.territoireouvert.ambassadors.request.AskerRepository;
import org.territoireouvert.ambassadors.request.RequestContent;
import org.territoireouvert.ambassadors.request.model.PublicRequest;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.data.PersonalData;
import org.territoireouvert.api.data.RowSink;

/** Who asked and joined what: the account, a visitor's address until they were told of the answer; addresses of bodies for escalations. */
public final class AskersData implements PersonalData {

    private final PluginContext context;
    private final AskerRepository askers;
    private final RequestContent content;
    private final EscalationAddresses escalations;

    /** Creates the declaration. */
    public AskersData(PluginContext context, RequestContent content) {
        this.context = context;
        this.askers = new AskerRepository(context.database());
        this.content = content;
        this.escalations = new EscalationAddresses(context.database());
    }

    @Override
    public String descriptionKey() {
        return "personal-data";
    }

    @Override
    public void export(String person, RowSink rows) throws IOException {
        String known = person.toLowerCase(Locale.ROOT);
        for (PublicRequest request : askers.askedBy(known)) {
            PublicRequest.Words words = request.words();
            String written = String.join(
                    "\n", request.number(), words.title(), words.text(), words.purpose(), words.administration());
            rows.row("request", request.receivedAt(), written);
            if (request.judgement().isPresent()) {
                PublicRequest.Judgement judged = request.judgement().get();
                rows.row("judgement", judged.at(), judged.satisfaction() + " " + judged.sentence());
            }
        }
        for (AskerRepository.Joined joined : askers.joinedBy(known)) {
            rows.row("support", joined.at(), joined.number());
        }
        for (String body : escalations.bodiesOf(known)) {
            rows.row("escalation", body);
        }
    }

    @Override
    public int erase(String person, Erasure erasure) {
        String known = person.toLowerCase(Locale.ROOT);
        if (known.isBlank()) {
            return 0;
        }
        return context.database().write(handle -> {
            int left = askers.leave(handle, known) + escalations.forget(handle, known);
            return left
                    + switch (erasure) {
                        case ANONYMISE -> askers.forget(handle, known);
                        case REMOVE_CONTENT -> {
                            content.removed(handle, askers.publishedBy(handle, known));
                            yield askers.remove(handle, known, context.clock().instant());
                        }
                    };
        });
    }

    @Override
    public int transfer(String from, String to) {
        return from.isBlank() ? 0 : context.database().write(handle -> askers.transfer(handle, from, to));
    }
}
