package org.territoireouvert.participatorybudget.idea.publication;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.content.Contents;
import org.territoireouvert.api.data.PersonalData;
import org.territoireouvert.api.data.RowSink;
import org.territoireouvert.participatorybudget.idea.IdeaState;
import org.territoireouvert.participatorybudget.idea.IdeaStore;
import org.territoireouvert.participatorybudget.idea.IdeaText;
import org.territoireouvert.participatorybudget.idea.proposal.IdeaDesk;

/** Says what people wrote, supported and examined, and forgets it. What others wrote with them stays theirs. */
public final class IdeaData implements PersonalData {

    private final PluginContext context;
    private final IdeaDesk desk;
    private final IdeaStore store;
    private final PersonTraceRepository traces;

    /** Creates the answer. */
    public IdeaData(PluginContext context, IdeaDesk desk) {
        this.context = context;
        this.desk = desk;
        this.store = desk.store();
        this.traces = new PersonTraceRepository(context.ids());
    }

    @Override
    public String descriptionKey() {
        return "personal-data.ideas";
    }

    @Override
    public void export(String person, RowSink rows) throws IOException {
        for (PersonTraceRepository.Trace trace : context.database().read(handle -> traces.of(handle, person))) {
            rows.row(trace.what(), PersonTraceRepository.moment(trace), trace.content());
        }
    }

    @Override
    public int erase(String person, Erasure erasure) {
        if (person.isBlank()) {
            return 0;
        }
        return context.database().write(handle -> {
            List<String> ideas = traces.ideas(handle, person);
            for (String idea : ideas) {
                leave(handle, idea, person, erasure);
            }
            int silenced = erasure == Erasure.REMOVE_CONTENT ? traces.silence(handle, person, words("idea.erased")) : 0;
            return ideas.size() + silenced + traces.forget(handle, person);
        });
    }

    /** A draft goes; an idea that others write too becomes theirs; another one stays without its author, or without its text. */
    private void leave(Handle handle, String idea, String person, Erasure erasure) {
        Optional<String> heir = store.coAuthors().people(handle, idea).stream()
                .filter(other -> !other.equals(person))
                .findFirst();
        IdeaState state = store.lists().state(handle, idea);
        if (heir.isPresent()) {
            traces.giveTo(handle, idea, heir.get());
        } else if (state == IdeaState.DRAFT) {
            store.ideas().delete(handle, idea);
        } else {
            traces.giveTo(handle, idea, "");
            if (erasure == Erasure.REMOVE_CONTENT) {
                empty(handle, idea, state);
            }
        }
    }

    private void empty(Handle handle, String idea, IdeaState state) {
        Instant now = context.clock().instant();
        String gone = words("idea.erased");
        store.ideas().rewrite(handle, idea, new IdeaText(gone, gone, "", "", Optional.empty(), Optional.empty()), now);
        traces.forgetVersions(handle, idea);
        if (state == IdeaState.SUBMITTED) {
            store.ideas().move(handle, idea, IdeaState.WITHDRAWN, now);
        }
        context.service(Contents.class).removed(handle, desk.content().type(), idea);
    }

    /** Texts of ideas are in French, whatever the reader speaks. */
    private String words(String key) {
        return context.messages().format(Locale.FRENCH, key);
    }

    @Override
    public int transfer(String from, String to) {
        return from.isBlank() ? 0 : context.database().write(handle -> traces.transfer(handle, from, to));
    }
}
