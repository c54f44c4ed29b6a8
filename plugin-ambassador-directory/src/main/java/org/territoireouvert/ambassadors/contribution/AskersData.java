package org.territoireouvert.ambassadors.contribution;

import java.io.IOException;
import java.util.Locale;
import org.territoireouvert.ambassadors.model.PublicRequest;
import org.territoireouvert.ambassadors.store.RequestRepository;
import org.territoireouvert.api.data.PersonalData;
import org.territoireouvert.api.data.RowSink;

/** The addresses under which questions were asked, kept until the answer is published. */
public final class AskersData implements PersonalData {

    private final RequestRepository requests;

    /** Creates the declaration. */
    public AskersData(RequestRepository requests) {
        this.requests = requests;
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
        return person.isBlank() ? 0 : requests.forget(person.toLowerCase(Locale.ROOT));
    }
}
