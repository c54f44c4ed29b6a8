package org.territoireouvert.participatorybudget.preparation;

import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.text.SearchText;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.edition.Schedule;
import org.territoireouvert.participatorybudget.edition.Stage;
import org.territoireouvert.participatorybudget.exchange.EditionStore;
import org.territoireouvert.participatorybudget.model.BallotType;

/** Begins an edition as a draft, without a vote file. */
public final class CreateEdition {

    private static final String CURRENCY = "EUR";

    /** Last parts of addresses of the administration that are not editions. */
    private static final Set<String> RESERVED = Set.of("nouvelle", "importer");

    private final PluginContext context;
    private final EditionStore store;
    private final TellOfEdition tell;

    /** Creates the use case. */
    public CreateEdition(PluginContext context, EditionStore store) {
        this.context = context;
        this.store = store;
        this.tell = new TellOfEdition(context, store);
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** The draft is stored. */
        record Created(Edition edition) implements Outcome {}

        /** Another page stands at the address that the title gives. */
        record AddressTaken(String slug) implements Outcome {}
    }

    /** Creates a draft. */
    public Outcome create(EditionDetails details, Actor actor) {
        return context.database()
                .write(handle -> store(handle, details, CURRENCY, BallotType.APPROVAL, Schedule.NONE, actor));
    }

    /** Stores a draft, as a part of a transaction. */
    Outcome store(
            Handle handle,
            EditionDetails details,
            String currency,
            BallotType ballotType,
            Schedule schedule,
            Actor actor) {
        String slug = SearchText.slug(details.title());
        if (RESERVED.contains(slug) || store.editions().bySlug(handle, slug).isPresent()) {
            return new Outcome.AddressTaken(slug);
        }
        Edition draft = new Edition(
                context.ids().next(),
                slug,
                details.title(),
                details.place(),
                details.presentation(),
                details.total(),
                currency,
                ballotType,
                Stage.DRAFT,
                schedule,
                0,
                0,
                false);
        store.editions().insert(handle, DraftVote.of(draft), context.clock().instant());
        tell.log(handle, draft, TellOfEdition.CREATED, actor);
        return new Outcome.Created(draft);
    }
}
