package org.territoireouvert.consultation.answering;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.audit.AuditTrail;
import org.territoireouvert.api.audit.AuditType;
import org.territoireouvert.api.audit.AuditType.Visibility;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.questionnaire.result.Count;
import org.territoireouvert.consultation.store.StepStatements;

/** Makes the codes with each of which somebody answers once. */
public final class HandOutCodes {

    /** Codes were made: how many, consultation. */
    public static final AuditType MADE = new AuditType("consultation.answer-codes-made", Visibility.PUBLIC);

    /** How many are made at once at most. */
    public static final int MOST_AT_ONCE = 5_000;

    /** How many a step has at most. */
    public static final int MOST = 100_000;

    private final PluginContext context;
    private final AccessCodes access;
    private final CodeRepository codes = new CodeRepository();
    private final CountRepository counts = new CountRepository();

    /** Creates the use case. */
    public HandOutCodes(PluginContext context) {
        this.context = context;
        this.access = new AccessCodes(context);
    }

    /**
     * Makes codes, which are kept as hashes: what is returned is shown once.
     *
     * @param number from 1 to {@link #MOST_AT_ONCE}
     * @return the codes; empty when the step would have too many
     */
    public List<String> make(PlannedStep step, int number, Actor actor) {
        Set<String> made = new LinkedHashSet<>();
        while (made.size() < number) {
            made.add(access.make());
        }
        List<String> hashes = made.stream().map(code -> access.hash(step, code)).toList();
        boolean stored = context.database().write(handle -> {
            StepStatements.hold(handle, step);
            if (counts.all(handle, step).people("", CountRepository.CODES) + number > MOST) {
                return false;
            }
            codes.add(handle, step, hashes);
            counts.add(handle, step, List.of(new Count("", CountRepository.CODES, number, 0)));
            context.service(AuditTrail.class)
                    .record(
                            handle,
                            AuditEntry.of(MADE, actor, step.path())
                                    .with("codes", Integer.toString(number))
                                    .with("consultation", step.consultation().title()));
            return true;
        });
        return stored ? List.copyOf(made) : List.of();
    }

    /** What a code that somebody typed is good for. */
    public enum Standing {
        /** It can be used. */
        FREE,
        /** Somebody has answered with it. */
        USED,
        /** It is none. */
        UNKNOWN
    }

    /** Returns whom a typed code stands for. */
    public Respondent respondent(PlannedStep step, String typed) {
        return Respondent.code(access.hash(step, typed));
    }

    /** Tells what a typed code is good for. */
    public Standing standing(PlannedStep step, String typed) {
        return context.database()
                .read(handle -> codes.isUsed(handle, step, access.hash(step, typed)))
                .map(used -> used ? Standing.USED : Standing.FREE)
                .orElse(Standing.UNKNOWN);
    }
}
