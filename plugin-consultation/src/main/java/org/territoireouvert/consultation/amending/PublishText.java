package org.territoireouvert.consultation.amending;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.consultation.text.LegalText;

/** Publishes the first version of a text, and later ones with the amendments that were accepted. */
public final class PublishText {

    private final PluginContext context;
    private final TextRepository texts;
    private final AmendmentRepository amendments;

    /** Creates the use case. */
    public PublishText(PluginContext context) {
        this.context = context;
        this.texts = new TextRepository(context.service(Json.class));
        this.amendments = new AmendmentRepository(context.service(Json.class));
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** It is published. */
        record Published(TextVersion version) implements Outcome {}

        /** Amendments were written on the text: it cannot be replaced by another any more. */
        record Amended() implements Outcome {}

        /** No accepted amendment waits. */
        record Nothing() implements Outcome {}

        /** There are as many versions as there may be. */
        record TooMany() implements Outcome {}
    }

    /** Publishes a text as the first version, in the place of another as long as nobody has written an amendment on that. */
    public Outcome begin(TextStep step, LegalText text) {
        return context.database().write(handle -> {
            if (!texts.removeAll(handle, step)) {
                return new Outcome.Amended();
            }
            TextVersion first = new TextVersion(1, text, "", context.clock().instant());
            texts.add(handle, step, first);
            return new Outcome.Published(first);
        });
    }

    /**
     * Publishes a new version, in which all accepted amendments are that were in none.
     *
     * @param note what changes, in a sentence
     */
    public Outcome consolidate(TextStep step, String note) {
        return context.database().write(handle -> {
            Optional<NextText> next = NextText.of(handle, step, texts, amendments);
            if (next.isEmpty() || next.get().accepted().isEmpty()) {
                return new Outcome.Nothing();
            }
            return next.get().last().number() < TextRepository.MOST
                    ? published(handle, step, next.get(), note)
                    : new Outcome.TooMany();
        });
    }

    private Outcome published(Handle handle, TextStep step, NextText next, String note) {
        TextVersion version = new TextVersion(
                next.last().number() + 1, next.text(), note, context.clock().instant());
        texts.add(handle, step, version);
        next.accepted().forEach(amendment -> amendments.adopt(handle, amendment.id(), version.number()));
        return new Outcome.Published(version);
    }
}
