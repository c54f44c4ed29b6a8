package org.territoireouvert.consultation.synthesis;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.consultation.model.PlannedStep;

/** Staff write the synthesis sentence by sentence, and say for each where it comes from. */
public final class WriteSentence {

    private final PluginContext context;
    private final ThemeRepository themes = new ThemeRepository();
    private final ExtractRepository extracts = new ExtractRepository();
    private final SentenceRepository sentences = new SentenceRepository();

    /** Creates the use case. */
    public WriteSentence(PluginContext context) {
        this.context = context;
    }

    /**
     * What a sentence says.
     *
     * @param cited extracts of the idea or of one below it; others are left out
     */
    public record Said(String text, boolean whole, boolean minority, Collection<String> cited) {}

    /** Adds a sentence to the section of an idea; false when the idea is gone or there are too many. */
    public boolean add(PlannedStep step, String theme, Said said) {
        return context.database().write(handle -> {
            boolean may = themes.find(handle, step, theme).isPresent()
                    && sentences.ofTheme(handle, theme).size() < Sentence.MOST_OF_THEME;
            if (may) {
                String id = context.ids().next();
                sentences.add(handle, step, new Sentence(id, theme, 0, said.text(), said.whole(), said.minority(), 0));
                cite(handle, step, id, theme, said.cited());
            }
            return may;
        });
    }

    private void cite(Handle handle, PlannedStep step, String id, String theme, Collection<String> cited) {
        Set<String> within = new LinkedHashSet<>(themes.tree(handle, step).below(theme));
        sentences.cite(
                handle,
                id,
                extracts
                        .findAll(
                                handle,
                                cited.stream().limit(Sentence.MOST_CITED).toList())
                        .stream()
                        .filter(extract -> within.contains(extract.themeId()))
                        .map(Extract::id)
                        .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    /** Writes a sentence anew; false when it is gone. */
    public boolean change(PlannedStep step, String id, Said said) {
        return context.database().write(handle -> {
            Optional<Sentence> before = sentences.find(handle, step, id);
            before.ifPresent(sentence -> {
                sentences.change(
                        handle,
                        new Sentence(
                                id,
                                sentence.themeId(),
                                sentence.place(),
                                said.text(),
                                said.whole(),
                                said.minority(),
                                0));
                cite(handle, step, id, sentence.themeId(), said.cited());
            });
            return before.isPresent();
        });
    }

    /** Puts a sentence before the one above it; does nothing to the first. */
    public void raise(PlannedStep step, String id) {
        context.database().write(handle -> {
            sentences.find(handle, step, id).ifPresent(sentence -> {
                List<Sentence> section = sentences.ofTheme(handle, sentence.themeId());
                int place = section.indexOf(sentence);
                if (place > 0) {
                    sentences.swap(handle, sentence, section.get(place - 1));
                }
            });
            return true;
        });
    }

    /** Removes a sentence. */
    public void remove(PlannedStep step, String id) {
        context.database().write(handle -> {
            sentences.find(handle, step, id).ifPresent(sentence -> sentences.remove(handle, sentence.id()));
            return true;
        });
    }
}
