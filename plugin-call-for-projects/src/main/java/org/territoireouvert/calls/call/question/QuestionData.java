package org.territoireouvert.calls.call.question;

import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.data.PersonalData;
import org.territoireouvert.api.data.RowSink;
import org.territoireouvert.calls.call.QuestionRepository;

/** What is kept about people who ask. What was published is in the words of the authority, names nobody, and stays. */
public final class QuestionData implements PersonalData {

    private final PluginContext context;
    private final QuestionRepository questions;

    /** Creates the answer. */
    public QuestionData(PluginContext context, QuestionRepository questions) {
        this.context = context;
        this.questions = questions;
    }

    @Override
    public String descriptionKey() {
        return "personal-data.call-questions";
    }

    @Override
    public void export(String person, RowSink rows) throws Exception {
        for (Asked asked : questions.of(person)) {
            rows.row("question", asked.askedOn(), asked.callTitle() + " – " + asked.askedWords());
        }
    }

    @Override
    public int erase(String person, Erasure erasure) {
        if (person.isBlank()) {
            return 0;
        }
        return context.database().write(handle -> {
            int removed = switch (erasure) {
                case ANONYMISE -> 0;
                case REMOVE_CONTENT -> questions.removeUnpublished(handle, person);
            };
            return removed + questions.forget(handle, person);
        });
    }

    @Override
    public int transfer(String from, String to) {
        return from.isBlank() ? 0 : context.database().write(handle -> questions.transfer(handle, from, to));
    }
}
