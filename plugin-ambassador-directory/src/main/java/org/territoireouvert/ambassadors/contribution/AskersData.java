package org.territoireouvert.ambassadors.contribution;

import java.io.IOException;
import java.util.Locale;
import org.territoireouvert.ambassadors.model.PublicRequest;
import org.territoireouvert.ambassadors.store.RequestRepository;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.data.PersonalData;
import org.territoireouvert.api.data.RowSink;

/** Who asked which question: the account, and the address until the answer is published. */
public final class AskersData implements PersonalData {

    private final PluginContext context;
    private final RequestRepository requests;
    private final QuestionContent content;

    /** Creates the declaration. */
    public AskersData(PluginContext context, RequestRepository requests, QuestionContent content) {
        this.context = context;
        this.requests = requests;
        this.content = content;
    }

    @Override
    public String descriptionKey() {
        return "personal-data";
    }

    @Override
    public void export(String person, RowSink rows) throws IOException {
        for (PublicRequest request : requests.askedBy(person.toLowerCase(Locale.ROOT))) {
            rows.row("question", request.receivedAt(), request.question());
        }
    }

    @Override
    public int erase(String person, Erasure erasure) {
        String known = person.toLowerCase(Locale.ROOT);
        if (known.isBlank()) {
            return 0;
        }
        return switch (erasure) {
            case ANONYMISE -> requests.forget(known);
            case REMOVE_CONTENT -> remove(known);
        };
    }

    private int remove(String person) {
        return context.database().write(handle -> {
            content.removed(handle, requests.publishedBy(handle, person));
            return requests.remove(handle, person, context.clock().instant());
        });
    }

    @Override
    public int transfer(String from, String to) {
        return from.isBlank() ? 0 : requests.transfer(from, to);
    }
}
