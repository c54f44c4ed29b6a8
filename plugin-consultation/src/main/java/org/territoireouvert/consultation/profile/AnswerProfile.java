package org.territoireouvert.consultation.profile;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.consultation.model.Consultation;
import org.territoireouvert.consultation.model.ConsultationState;

/** Participants say who they are, change it and take it back. */
public final class AnswerProfile {

    private final PluginContext context;
    private final ProfileKeys keys;
    private final CensusRepository census = new CensusRepository();
    private final Participants participants = new Participants();
    private final ProfileRepository profiles = new ProfileRepository();

    /** Creates the use case. */
    public AnswerProfile(PluginContext context) {
        this.context = context;
        this.keys = new ProfileKeys(context);
    }

    /** What came of it. */
    public enum Outcome {
        /** The answers are stored. */
        KEPT,
        /** The answers are gone. */
        WITHDRAWN,
        /** There was nothing to take back. */
        NOTHING,
        /** The consultation has not begun or is over. */
        CLOSED,
        /** This person did not take part. */
        STRANGER,
        /** The key is gone: nobody can tell any more which answers are whose, or who answered already. */
        LOST
    }

    /**
     * Where a person stands.
     *
     * @param tookPart whether they took part
     * @param lost whether their answers, if they gave any, cannot be found any more
     * @param answers what they answered, by question
     */
    public record Standing(boolean tookPart, boolean lost, Map<Question, String> answers) {

        /** Copies the answers. */
        public Standing {
            answers = Collections.unmodifiableMap(new EnumMap<>(answers));
        }
    }

    /** Tells where a person stands. */
    public Standing standing(Consultation consultation, String person) {
        String slug = consultation.slug();
        return context.database()
                .read(handle -> new Standing(
                        participants.tookPart(handle, slug, person),
                        isLost(handle, slug),
                        answers(handle, slug, person)));
    }

    private boolean isLost(Handle handle, String slug) {
        return !keys.isKept(slug) && profiles.hasAnswers(handle, slug);
    }

    /** Returns what a person answered in a consultation, as far as it can be found. */
    Map<Question, String> answers(Handle handle, String slug, String person) {
        Map<Question, String> answers = new EnumMap<>(Question.class);
        if (keys.isKept(slug)) {
            for (Question question : Question.values()) {
                profiles.find(handle, keys.slot(slug, question, person)).ifPresent(band -> answers.put(question, band));
            }
        }
        return answers;
    }

    /**
     * Stores answers in the place of earlier ones.
     *
     * @param answers by question; those that are left out are not answered, and bands that are not offered are refused
     */
    public Outcome answer(Consultation consultation, Map<Question, String> answers, String person) {
        String slug = consultation.slug();
        return context.database().write(handle -> {
            profiles.lock(handle, slug);
            LocalDate today = LocalDate.ofInstant(context.database().now(handle), context.zone());
            if (!consultation.isPublished() || consultation.dates().state(today) != ConsultationState.OPEN) {
                return Outcome.CLOSED;
            }
            if (!participants.tookPart(handle, slug, person)) {
                return Outcome.STRANGER;
            }
            if (isLost(handle, slug)) {
                return Outcome.LOST;
            }
            store(handle, slug, answers, person);
            return Outcome.KEPT;
        });
    }

    private void store(Handle handle, String slug, Map<Question, String> answers, String person) {
        Census figures = census.find(handle, slug);
        answers.forEach((question, band) -> {
            if (!figures.bands(question).contains(band)) {
                throw new IllegalArgumentException("\"" + band + "\" is no answer to " + question);
            }
        });
        keys.make(slug);
        for (Question question : Question.values()) {
            String slot = keys.slot(slug, question, person);
            profiles.remove(handle, slot, slug, question);
            if (answers.containsKey(question)) {
                profiles.add(handle, slot, slug, question, answers.getOrDefault(question, ""));
            }
        }
    }

    /** Takes the answers of a person back, also after the last day, as long as they can be found. */
    public Outcome withdraw(Consultation consultation, String person) {
        return context.database().write(handle -> withdraw(handle, consultation.slug(), person));
    }

    Outcome withdraw(Handle handle, String slug, String person) {
        profiles.lock(handle, slug);
        if (!keys.isKept(slug)) {
            return profiles.hasAnswers(handle, slug) ? Outcome.LOST : Outcome.NOTHING;
        }
        boolean removed = false;
        for (Question question : Question.values()) {
            removed |= profiles.remove(handle, keys.slot(slug, question, person), slug, question);
        }
        return removed ? Outcome.WITHDRAWN : Outcome.NOTHING;
    }

    /** Gives the answers of a person to another one, whose own stay. */
    void give(Handle handle, String slug, String from, String to) {
        profiles.lock(handle, slug);
        if (!keys.isKept(slug)) {
            return;
        }
        for (Question question : Question.values()) {
            String target = keys.slot(slug, question, to);
            String source = keys.slot(slug, question, from);
            if (profiles.find(handle, target).isPresent()) {
                profiles.remove(handle, source, slug, question);
            } else {
                profiles.move(handle, source, target);
            }
        }
    }
}
