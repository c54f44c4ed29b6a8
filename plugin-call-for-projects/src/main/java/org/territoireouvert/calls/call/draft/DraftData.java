package org.territoireouvert.calls.call.draft;

import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.data.PersonalData;
import org.territoireouvert.api.data.RowSink;

/** What is kept about members of staff who prepare calls: who changed a draft last. */
public final class DraftData implements PersonalData {

    private final PluginContext context;
    private final CallDraftRepository drafts;

    /** Creates the answer. */
    public DraftData(PluginContext context, CallDraftRepository drafts) {
        this.context = context;
        this.drafts = drafts;
    }

    @Override
    public String descriptionKey() {
        return "personal-data.call-drafts";
    }

    @Override
    public void export(String person, RowSink rows) throws Exception {
        for (CallDraftRepository.Line line : context.database().read(handle -> drafts.changedBy(handle, person))) {
            rows.row("draft of a call", line.at(), line.title());
        }
    }

    @Override
    public int erase(String person, Erasure erasure) {
        return person.isBlank() ? 0 : context.database().write(handle -> drafts.replacePerson(handle, person, ""));
    }

    @Override
    public int transfer(String from, String to) {
        return from.isBlank() ? 0 : context.database().write(handle -> drafts.replacePerson(handle, from, to));
    }
}
